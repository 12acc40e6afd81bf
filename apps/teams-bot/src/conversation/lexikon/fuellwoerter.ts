/** Words that say nothing here; also those that a typing error away mean something else ("Aufnahme" isn't "Ausnahme"). */
export const FUELLWOERTER = `
  der die das den dem des ein eine einen einem einer eines einmal ne nen nem n
  und oder aber denn sondern sowie auch noch schon nur mal eben halt ja doch eigentlich gerade jetzt nun dann da dort hier
  bitte gerne gern mal kurz schnell rasch sofort gleich bitteschön freundlicherweise eben vielleicht
  ich du er sie es wir ihr uns euch ihnen ihm ihn mich dich sich man mir dir jemand alle beide selbst
  mein meine meinen meinem meiner meines dein deine deinen unser unsere unserem unseren unserer unsern euer eure sein seine seinen ihre ihren ihrem ihrer
  dieser diese dieses diesen diesem jener jede jeder jedes jeden welche welcher welches welchen wer wen wem was wann wo wie wohin womit
  ist sind bin bist seid war waren wird werden wurde wurden worden sein gewesen würde würden is sin wär wäre wären
  hat habe haben hab hast hatte hatten hätte hätten gehabt gibt geben gab gibts
  kann können kannst könnt könnte könntest könnten konnte muss müssen musst müsst müsste müssten musste darf dürfen soll sollen sollte will wollen wollte
  möchte möchten möchtest mag mögen brauche brauchen brauch bräuchte bräuchten benötige benötigen benötigt
  zeig zeige zeigen zeigst zeigt anzeigen gezeigt gib geb gebe nenn nenne nennen sag sage sagen sagst liste listen auflisten aufliste auflistung nenne
  schick schicke schicken schickst schickt senden sende sendest sendet geschickt hol hole holen bekommen bekomme krieg kriege kriegen bring lass lassen liefer
  sehen seh siehst schau schauen schaue gucken guck ansehen einsehen wissen weiß weiss interessiert interessieren
  mach mache machen macht gemacht tun tut los lösen läuft laufen läuf geht gehen geh kommt kommen komme komm käme kämen steht stehen stehe
  in im ins an am auf aus bei beim bis durch für fuer gegen mit nach ohne seit über um unter vom von vor während wegen zu zum zur zwischen per
  heute hier her hin rein raus drin davon dazu daran damit dafür darin dabei welchem aktuell aktuelle aktuellen momentan derzeit zurzeit bisher inzwischen
  team teams kunde kunden kundin kundinnen person personen leute leuten menschen liste übersicht anzahl zahl zahlen wieviel wieviele viele viel wenige
  datenstand datenstands datenstandes prüfmonat datenmonat monat monats monate woche wochen tag tage stichtag kunr kdnr kd kundennr kundennummer nr nummer referenz
  nicht kein keine keinen nichts etwas was irgendwas so sehr ganz ganze ganzen gesamten ganzem genau etwa circa ungefähr überhaupt
  verlauf bot frage fragen wort thema punkt sache sachen ding info infos information informationen
  erst erste ersten zweite zweiten dritte letzte letzten letztes letzter nächste nächsten nochmal nochmals erneut wieder neu neue neuen neues
  super toll prima gut gute guter gutes okay oki alles klar genau schön schöne schönen schönes perfekt passt nett lieb liebe lieber freundlich
  jahr jahre jahren alter altersgruppe profil profile profillage profillagen gruppe
  besonders dringlich alphabetisch einzeln insgesamt gesamt möglich nötig notwendig wichtig dran
  persönlich persönlichen persönlicher kontakt kontakte
  aufnahme aufnahmen einnahme einnahmen annahme annahmen abnahme teilnahme maßnahme maßnahmen anwesend anwesenheit auslage gefallen gefällt gefallen fallen fällt halle
  stelle stellen stell stelle stellst betrifft bezüglich betreffend bzgl betreff zusammen verwaltung vertrag verträge vertrauen erinnerst
  haus büro kollegiale moment momentchen minute zeit mittag abend nachmittag früh fruh bereits mittlerweile endlich leider falls wenn dass ob weil damit obwohl
  tl bl ifk gf kd vb einv zw zugang herzlich herzlichen herzliche schnelle schnellen tolle tollen hätte gewusst suche such finde finden öffne öffnen zeitig längst denk denke glaube meinst meinen heißen bezug
  als bevor nachdem sobald solange sonst trotzdem weder entweder lieben liebes herzlichst eingetragen hinterlegt angelegt festgelegt benannt seite blätter blättern danach darauf drauf dasselbe gleiche gleichen selbe zusenden zugesandt zukommen nachschauen nachsehen
  besten vergessen vergaß vergessene
  rüber rechnen besprochen besprechung rücksprache sitzung runde leitungsrunde aufstellung aufzustellen geehrte geehrter damen herren übersendung übersenden zusendung mitteilung mitteilen teilen zeitraum zwar weg hause amt jobcenter büros
  andere anderen anderer anderes anders nerven nervt ständigen ständig dauernd höflich dankbar umstände gesucht suchen telefoniert geschäftsführung mehrfach wenn sofern ungefähr abschätzen arbeit geklärt klar unklar bescheid mitzuteilen sprünge programm eilt eilig ehrlich verdammt verflucht
  kurzer blick berichten frist fristen führen vielen möglichst schleunigst
  leitung
  au antworten antwort gekommen droht drohen wurde
  sowas solche solchen denen deren dessen daher deshalb also tja ähm äh hm naja ach oh ok aha
`;
