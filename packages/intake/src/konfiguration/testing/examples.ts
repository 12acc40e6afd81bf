/** A file with every section, as the handbook prints it. */
export const VOLLSTAENDIG = `haus:
  name: Jobcenter Musterstadt
  art: gE                       # gE | AA
  land: HE                      # public holidays
  dienststelle: "63504"

kontaktdichte:                  # concepts, dated; none = only what the directives give
  - quelle: Hausverfügung 3/2024 Nr. 2
    ab: 2024-01-01
    bis: 2024-12-31                     # last day; left out = open
    uebernimmt: kontaktdichte-2010      # adopts the recommendation of 2010 from this day
    grundlage: ergaenzt                 # ergaenzt (looser is refused; the default) | ersetzt
    ankuendigung: { tage: 14 }          # notice period
    pflichten:
      - fuer: { profillage: [E], rechtskreis: SGB II }
        hoechstens: { tage: 28 }
      - fuer: { rechtskreis: SGB III }
        mindestens: { kontakte: 1, in: { monate: 3 } }
  - quelle: Hausverfügung 7/2024        # like Hamburg 2013
    ab: 2025-01-01
    grundlage: ersetzt
    pflichten:
      - { fuer: { alterAb: 25 }, hoechstens: { monate: 3 } }
      - { fuer: { alterUnter: 25 }, jugend: true, hoechstens: { monate: 1 }, zaehlt: { art: [persönlich, telefonisch] } }
      - { fuer: { alterUnter: 25 }, jugend: true, hoechstens: { monate: 2 } }
  # further keys of a concept: \`erstgespraech: { tage: 14 }\`, \`fenster: rollierend | vereinbarung\`,
  # \`jugend: { ausser: [Z] }\` (named in the answer; \`alterUnter\` below 25 only with ersetzt),
  # \`bedarfsgemeinschaft: einzeln | gemeinsam\`. A concept with none but these, quelle and ab is allowed.

fallpruefung:
  hausregel: { quelle: Hausverfügung 4/2024, ab: 2024-01-01, faelle: 10 }   # goes on after 31.12.2019
  rueckschau: { monate: 12 }            # look-back against repeats
  paragraf16a: { zustimmung: null }     # date of the Trägerversammlung's decision, or null
  beteiligung: { dokumentiert: 2024-01-15, art: Dienstvereinbarung }   # staff council; without it no draw
  fristen: { listeAusgabe: 1, faelleAblage: 5, antworten: 15, zusammenfuehrung: 18, dialog: 20 }   # working days
  erinnerungen: { vorher: [5, 1], danach: [1] }
  ablage: { wurzel: ./ablage, intern: gE_intern, rd: _Intern }
  katalog: standard                     # or a file with the house's own questions

datenschutz:
  zweck: § 51b Abs. 3 Nr. 2 SGB II      # AA: § 67c Abs. 3 SGB X
  verantwortlich: Jobcenter Musterstadt
  kanal: { chat: fallreferenz, webhook: zahlen, mail: zahlen }   # zahlen | fallreferenz | kundennummer
  anzeige80: null                       # date of the § 80 SGB X notice; needed for kundennummer in a channel
  loeschen: { lieferungen: 13 Monate, fallpruefungen: 25 Monate, protokoll: 60 Monate }

server:
  dienste: [api, auftraege, eingang, bot]
  adresse: 10.1.2.4
  port: 8443
  adresseAussen: https://verlauf.haus.de
  tls: { zertifikat: ./tls/verlauf.pem, schluesselDatei: ./tls/verlauf.key }
  proxy: { name: nginx im Rechenzentrum, adressen: [10.1.2.3] }
  oidc: { aussteller: https://login.microsoftonline.com/MANDANT/v2.0, zielgruppe: ANWENDUNG, mandant: MANDANT }
  erlaubteHosts: [{ host: flow.haus.de }, { host: "intern.haus.de:8443", intern: true }]
  webhooks: { geheimnisse: [{ datei: ./geheim/eingang, ab: 2026-01-01, bis: 2026-12-31 }] }
  eingang: { ordner: ./eingang, alleSekunden: 5 }
  sicherung: { ordner: ./sicherung, stunde: 2, aufbewahren: 14 }
  grenzen: { anfrageMiB: 512, sekunden: 30, jeMinute: 600 }
  ueberwachung: { adressen: [10.1.2.0/24] }

mail:
  server: smtp.haus.de
  port: 587
  sicherheit: starttls                  # starttls | tls | keine (only on this machine)
  benutzer: verlauf
  kennwortDatei: ./geheim/smtp
  absender: Verlauf <verlauf@haus.de>
  antwortAn: verwaltung@haus.de

chat:
  sdk: teams-ai                         # teams-ai | teams-sdk
  appId: 9d2f7b10-0000-4000-8000-000000000002
  mandanten: [5c1e4a52-0000-4000-8000-000000000001]
  anmeldung: kennwort                   # kennwort | verwaltete-identitaet
  kennwortDatei: ./geheim/chat
  ruhezeit: { von: "18:00", bis: "07:00" }   # or keine; nothing on weekends and holidays either
  rate: 20                              # messages a second
  hosts: [dateien.haus.de]              # for files, beside Microsoft's own
`;

/** A house's own concept, like Hamburg's of August 2013. */
export const EIGENES_KONZEPT = `kontaktdichte:
  - quelle: Konzept August 2013
    ab: 2013-08-01
    grundlage: ersetzt
    pflichten:
      - fuer: { alterAb: 25 }
        hoechstens: { monate: 3 }
      - fuer: { alterUnter: 25 }
        jugend: true
        hoechstens: { monate: 1 }
        zaehlt: { art: [persönlich, telefonisch] }
      - fuer: { alterUnter: 25 }
        jugend: true
        hoechstens: { monate: 2 }
        zaehlt: { art: [persönlich] }
`;
