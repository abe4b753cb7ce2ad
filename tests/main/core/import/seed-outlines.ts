/**
 * The outlines of five real texts, written down by reading them: a line a heading, with the publisher's number, indented
 * by depth. Subjects that run into their first paragraph are headings too.
 */
export const seedOutlines: Readonly<Record<string, string>> = {
  '000': `
Executive Overview
Respect for the Integrity of the Person
  Torture and Cruel Treatment
  Prison Conditions
  Arbitrary Detention
Civil Liberties
  Freedom of Expression and Media
  Internet Freedom
  Assembly and Association
Political Participation
Political Prisoners
Discrimination and Societal Abuses
  Women’s Rights
  LGBTQI+ Rights
  Persons with Disabilities
Worker Rights
Government Corruption
International Monitoring
Transnational Repression
Conclusion`,

  '001': `
Civil Society
Freedom of Media
Arrest and Harassment of Opposition Members
Torture
Freedom of Assembly
Freedom of Religion
Labor Rights
Sexual Orientation and Gender Identity
Children with Disabilities
Asylum Seekers and Refugees
Key International Actors`,

  '002': '',

  // The headings of subjects were lost when somebody copied it, and with them all that only they would tell.
  '003': `
Executive Summary
2 Respect for Civil Liberties, Including:
  2.a Freedom of Expression, Including for the Press
    Freedom of Expression
    Press and Media, Including Online Media
    Violence and Harassment
    Censorship or Content Restrictions
    Libel/Slander Laws
    National Security
  2.b Freedoms of Peaceful Assembly and Association
    In-country Movement
    Foreign Travel
    Exile
    Abuse of Migrants, Refugees, and Stateless Persons
    Access to Asylum
    Employment
    Access to Basic Services
3 Freedom to Participate in the Political Process
  Recent Elections
  Political Parties and Political Participation
  Participation of Women and Minorities
6 Discrimination, Societal Abuses, and Trafficking in Persons
  Rape and Domestic Violence
  Other Harmful Traditional Practices
  Sexual Harassment
  Coercion in Population Control
  Discrimination
  Birth Registration
  Child Abuse
  Early and Forced Marriage
  Sexual Exploitation of Children
  Displaced Children
  Institutionalized Children
  International Child Abductions`,

  '004': `
EXECUTIVE SUMMARY
1 Respect for the Integrity of the Person
  1.a Arbitrary Deprivation of Life and Other Unlawful or Politically Motivated Killings
  1.b Disappearance
  1.c Torture and Other Cruel, Inhuman, or Degrading Treatment or Punishment, and other Related Abuses
    Prison and Detention Center Conditions
      Abusive Physical Conditions
      Administration
      Independent Monitoring
      Improvements
  1.d Arbitrary Arrest or Detention
    Arrest Procedures and Treatment of Detainees
      Arbitrary Arrest
  1.e Denial of Fair Public Trial
    Trial Procedures
    Political Prisoners and Detainees
    Transnational Repression
      Threats, Harassment, Surveillance, and Coercion
      Bilateral Pressure
    Civil Judicial Procedures and Remedies
  1.f Arbitrary or Unlawful Interference with Privacy, Family, Home, or Correspondence
2 Respect for Civil Liberties
  2.a Freedom of Expression, Including for Members of the Press and Other Media
    Freedom of Expression
    Violence and Harassment
    Censorship or Content Restrictions for Members of the Press and Other Media, Including Online Media
    Libel/Slander Laws
    National Security
    Internet Freedom
    Restrictions on Academic Freedom and Cultural Events
  2.b Freedoms of Peaceful Assembly and Association
    Freedom of Peaceful Assembly
    Freedom of Association
  2.c Freedom of Religion
  2.d Freedom of Movement and the Right to Leave the Country
  2.e Protection of Refugees
    Access to Asylum
    Abuse of Migrants and Refugees
    Employment
    Access to Basic Services
  2.f Status and Treatment of Internally Displaced Persons
  2.g Stateless Persons
3 Freedom to Participate in the Political Process
  Elections and Political Participation
    Recent Elections
    Political Parties and Political Participation
    Participation of Women and Members of Minority Groups
4 Corruption and Lack of Transparency in Government
  Corruption
5 Governmental Posture Towards International and Nongovernmental Investigation of Alleged Abuses of Human Rights
  Government Human Rights Bodies
6 Discrimination and Societal Abuses
  Women
    Rape and Domestic Violence
    Other Forms of Gender-based Violence
    Sexual Harassment
    Reproductive Rights
    Discrimination
  Systemic Racial or Ethnic Violence and Discrimination
  Children
    Birth Registration
    Education
    Child Abuse
    Child, Early, and Forced Marriage
    Sexual Exploitation of Children
    Displaced Children
    Institutionalized Children
  Antisemitism
  Trafficking in Persons
  Acts of Violence, Criminalization, and Other Abuses Based on Sexual Orientation, Gender Identity or Expression, or Sex Characteristics
    Criminalization
    Violence against LGBTQI+ Persons
    Discrimination
    Availability of Legal Gender Recognition
    Involuntary or Coercive Medical or Psychological Practices Specifically Targeting LGBTQI+ Individuals
    Restrictions of Freedom of Expression, Association, or Peaceful Assembly
  Persons with Disabilities
  Other Societal Violence or Discrimination
7 Worker Rights
  7.a Freedom of Association and the Right to Collective Bargaining
  7.b Prohibition of Forced or Compulsory Labor
  7.c Prohibition of Child Labor and Minimum Age for Employment
  7.d Discrimination with Respect to Employment and Occupation
  7.e Acceptable Conditions of Work
    Wage and Hour Laws
    Occupational Safety and Health
    Wage, Hour, and OSH Enforcement
    Informal Sector`,
}
