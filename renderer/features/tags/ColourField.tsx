import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './ColourField.module.css'
import { tagColours, tagStyle } from './tag-style.ts'

/** Names of the tag colours of the tokens, with the line that goes with each. */
const names = [
  'ochre, plain line',
  'blue, plain line',
  'rust, dashed line',
  'green, double line',
  'violet, dotted line',
  'teal, double line',
  'crimson, plain line',
  'olive, dotted line',
  'indigo, dashed line',
  'brown, dashed line',
  'magenta, double line',
  'slate, dotted line',
]

/** Chooses one of the twelve tag colours. */
export const ColourField = ({ colour, onChange }: { colour: number; onChange(colour: number): void }) => (
  <RadioGroup
    className={styles.field ?? ''}
    orientation="horizontal"
    value={`${colour}`}
    onChange={(value) => onChange(Number(value))}
  >
    <Label className={styles.label ?? ''}>Colour and line</Label>
    <div className={styles.colours}>
      {Array.from({ length: tagColours }, (_, index) => (
        <Radio
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the colour
          key={index}
          value={`${index}`}
          aria-label={names[index] ?? `colour ${index + 1}`}
          className={styles.colour ?? ''}
          style={tagStyle(index)}
        >
          <span aria-hidden className={styles.sample}>
            ab
          </span>
        </Radio>
      ))}
    </div>
  </RadioGroup>
)
