/** What `--help` prints. */
export const help = `Verbatim: an offline desk to read, search, code and quote human-rights reports.

Without a command the desk opens: verbatim [--library <folder>]

Commands
  create                          make the library; shows its recovery key once
  import <file or folder>...      take reports in: web pages, PDF, DOCX, ODT, RTF, EPUB, Markdown, text, a ZIP of them
  reports                         list the reports
  outline <reportId>              the sections of a report
  show <reportId>                 its passages        [--from n] [--to n]
  source <reportId> --out <file>  write its original file again, byte for byte
                                  over an existing one --replace
  correct <reportId>...           say what reports are: --publisher, --country (code or name), --series, --title,
                                  --covers-year, --published-year, --language; again as it was found: --as-found <field>
  remove <reportId>...            move reports to the trash with their highlights
  trash                           list the trash      trash restore <reportId>...
                                  delete for good     trash empty [<reportId>...]
  search <query>                  passages that match [--limit n] [--sort rank|year|place] [--report <id>] [--exact]
                                  words, =exact, "phrases", prefix*, near(two words, 8), AND OR NOT ( ),
                                  country: year: publisher: topic: section: tag: lang: is:highlighted
  terms <file>                    search a list of names (CSV, or one a line), count by report
                                  [--mode forms|words|query] [--within <query>]
                                  as a table           --out <file> [--format csv|xlsx] [--replace]
  compare <reportId> <reportId>   what became of each passage of the first in the second
  highlight <reportId>            mark a quotation     --quote <text> [--tag <name>]... [--comment <text>]
  highlights                      list the highlights
  tags                            list the tags
  export --out <file>             write a document     --format docx|md
                                  and one of           --all | --tag <name> | --report <id>
                                  over an existing one --replace
  new-recovery-key                make another recovery key; the former one opens nothing any more
  verify                          check every page, source and highlight of the library

Options, before or after the command
  --library <folder>              default: the folder "verbatim/library" in your data folder
  --passphrase-file <file>        else VERBATIM_PASSPHRASE, else you are asked
  --json                          results as JSON; "import" writes a line per file, then a summary
  --help, --version

Exit code 0: done. 1: failed, with a message (import: also when not one file could be taken in; verify: when it
finds problems). 2: not understood. Progress goes to standard error.
`
