import clsx from 'clsx'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'

export interface DialogProps {
  title: string
  isOpen: boolean
  onClose(): void
  /** `narrow` for a question, `medium` for a form, `wide` for a list. */
  width?: 'narrow' | 'medium' | 'wide'
  /** Buttons at the foot, the chief one last. */
  actions?: ReactNode
  /** Keeps the dialog open on Escape and on a click beside it. */
  isStubborn?: boolean
  children: ReactNode
}

/** A dialog in the middle of the window. Escape closes it and the focus goes back where it was. */
export function Dialog({ title, isOpen, onClose, width = 'medium', actions, isStubborn, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isStubborn !== true}
      isKeyboardDismissDisabled={isStubborn === true}
      className={clsx(styles.veil)}
    >
      <Modal className={clsx(styles.modal, styles[width])}>
        {/* A dialog that goes on under another title is announced as a new one; the focus still goes back where it was. */}
        <AriaDialog key={title} className={clsx(styles.dialog)}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={clsx(styles.title)}>
              {title}
            </Heading>
            {isStubborn !== true && (
              <Button variant="quiet" size="small" onPress={onClose}>
                Close
              </Button>
            )}
          </header>
          <Body>{children}</Body>
          {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What the dialog is about. Where it is too long for the window, the keyboard can scroll it. */
function Body({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const element = body.current
    if (element === null) return
    const measure = new ResizeObserver(() => setIsLong(element.scrollHeight > element.clientHeight))
    measure.observe(element)
    return () => measure.disconnect()
  }, [])
  return (
    <div ref={body} className={styles.body} {...(isLong && { tabIndex: 0 })}>
      {children}
    </div>
  )
}
