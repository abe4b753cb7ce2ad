import { remembering } from '../../remember.ts'

/**
 * The stock of subjects of annual country reports. Pages forget to mark some of them as headings, and pasted text has
 * no marks at all; every edition since 2016 uses these, and a report has forty to seventy of them.
 */

/** Subjects that are headings of their own. Folded with {@link foldSubject}. */
const subheadings = new Set(
  [
    'Abuses in Internal Conflict',
    'Academic Freedom and Cultural Events',
    'Acceptable Work Conditions',
    'Restrictions on Academic Freedom and Cultural Events',
    'Acts of Violence, Criminalization, and Other Abuses Based on Sexual Orientation and Gender Identity',
    'Acts of Violence, Criminalization, and Other Abuses Based on Sexual Orientation, Gender Identity or Expression, or Sex Characteristics',
    'Acts of Violence, Discrimination, and Other Abuses Based on Sexual Orientation and Gender Identity',
    'Anti-Semitism',
    'Antisemitism',
    'Antisemitism and Antisemitic Incitement',
    'Arrest Procedures and Treatment of Detainees',
    'Censorship by Governments, Military, Intelligence, or Police Forces, Criminal Groups, or Armed Extremist or Rebel Groups',
    'Child Labor',
    'Child Marriage',
    'Children',
    'Civil Judicial Procedures and Remedies',
    'Disappearance',
    'Elections and Political Participation',
    'Forced or Compulsory Labor',
    'Freedom of Assembly',
    'Freedom of Association',
    'Freedom of Association and Collective Bargaining',
    'Freedom of Peaceful Assembly',
    'HIV and AIDS Social Stigma',
    'Indigenous People',
    'Indigenous Peoples',
    'Institutionalized Children',
    'Internally Displaced Persons (IDPs)',
    'Internally Displaced Persons',
    'Internet Freedom',
    'Members of National/Racial/Ethnic Minority Groups',
    'National/Racial/Ethnic Minorities',
    'Other Societal Violence or Discrimination',
    'Persons with Disabilities',
    'Physical Attacks, Imprisonment, and Pressure',
    'Political Prisoners and Detainees',
    'Politically Motivated Reprisal Against Individuals Located Outside the Country',
    'Prison and Detention Center Conditions',
    'Prolonged Detention without Charges',
    'Promotion of Acts of Discrimination',
    'Property Restitution',
    'Property Seizure and Restitution',
    'Protection of Refugees',
    'Provision of First Asylum',
    'Resettlement',
    'Role of the Police and Security Apparatus',
    'Stateless Persons',
    'Systemic Racial or Ethnic Violence and Discrimination',
    'Trafficking in Persons',
    'Transnational Repression',
    'Trial Procedures',
    'Women',
  ].map(foldSubject),
)

/** Subjects that run into their first paragraph ("Physical Conditions: …"): those of a single word, and odd ones. */
const leads = new Set(
  [
    'Abductions',
    'Administration',
    'Amnesty',
    'Citizenship',
    'Corruption',
    'Discrimination',
    'Education',
    'Employment',
    'Exile',
    'Improvements',
    'Criminalization',
    'Killings',
    'Refoulement',
    'Detainee’s Ability to Challenge Lawfulness of Detention before a Court',
    'In-country Movement',
    'Threats, Harassment, Surveillance, and Coercion',
    'Threats, Harassment, Surveillance, or Coercion',
    'Extraterritorial Killing, Kidnapping, Forced Returns, or Other Violence or Threats of Violence',
    'Extraterritorial Killing, Kidnapping, or Violence or Threats of Violence',
    'Efforts to Control Mobility',
    'Bilateral Pressure',
    'Wage and Hour Laws',
    'Occupational Safety and Health',
    'Wage, Hour, and OSH Enforcement',
    'Violence and Harassment',
    'Rape and Domestic Violence',
    'Abuse of Migrants and Refugees',
    'Freedom of Movement',
    'Gender-biased Sex Selection',
    'Other Conflict-related Abuse',
    'Misuse of International Law-enforcement Tools',
  ].map(foldSubject),
)

/** Case, punctuation and the sort of apostrophe vary between editions. */
function foldSubject(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Every report has the same subjects. */
const kindOf = remembering(10_000, (text) => {
  const subject = foldSubject(text)
  return { isSubheading: subheadings.has(subject), isLead: leads.has(subject) }
})

export const isSubheading = (text: string): boolean => kindOf(text).isSubheading

export const isLead = (text: string): boolean => kindOf(text).isLead

/** Headings that stand outside the numbered sections. */
export const isOutside = (text: string): boolean =>
  /^(?:executive (?:summary|overview)|summary|introduction|conclusion|(?:end)?note\b.{0,40}|appendix\b.{0,60})/i.test(
    text,
  )
