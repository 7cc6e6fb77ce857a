### The words of the papers in German. What the trade says in English there stays: Set, Main Unit, VFX, SFX, ADR, Closed Set, Catering, Above the line.

## Names of the papers

paper-asset-tracker = Requisiten- und Ausstattungsliste
paper-audition-schedule = Castingplan
paper-breakdown-sheet = Drehbuchauszug
paper-budget-detail = Kalkulation im Detail
paper-budget-topsheet = Kalkulation: Zusammenfassung
paper-calendar = Kalender
paper-call-sheet = Tagesdisposition
paper-cash-flow = Liquiditätsplan
paper-casting-report = Castingbericht
paper-change-memo = Änderungsmitteilung
paper-clearance-report = Rechteklärung
paper-contact-list = Stab- und Kontaktliste
paper-cost-report = Kostenstand
paper-credit-list = Vor- und Abspannliste
paper-day-notes = Tagesnotizen
paper-day-out-of-days = Drehtageübersicht
paper-delivery-schedule = Lieferplan
paper-equipment-list = Geräteliste
paper-exhibit-g = Exhibit G
paper-footage-log = Materialprotokoll
paper-hot-cost = Tageskosten
paper-invoices = Rechnungsbuch
paper-location-list = Genehmigungen und Motivmieten
paper-location-report = Motivbericht
paper-movement-order = Umzugsplan
paper-music-cue-sheet = Musikliste (GEMA)
paper-one-line-schedule = Drehplan (Kurzfassung)
paper-per-diem = Tagegelder
paper-petty-cash = Handkasse
paper-post-schedule = Postproduktionsplan
paper-production-report = Tagesbericht
paper-purchase-orders = Bestellbuch
paper-research = Recherche
paper-rooming-list = Zimmerliste
paper-scout-report = Motivbesichtigung
paper-script-notes = Buchnotizen
paper-shooting-schedule = Drehplan
paper-sides = Tagesszenen (Sides)
paper-start-paperwork = Vertragsunterlagen
paper-stripboard = Drehplan-Strips
paper-talent-schedule = Darstellerplan
paper-transport-order = Fahrplan
paper-travel-memo = Reiseplan
paper-vfx-list = VFX-Liste

## Phrases of every paper

confidential = Vertraulich
day-of = Drehtag { $number }
day-of-total = Drehtag { $number } von { $total }
day-shoot = Dreh
part = Teil { $part }
unit-main = Main Unit
list-comma = { ", " }
share-under = unter { $share }
length-h = { $hours } Std.
with-reason = { $text }: { $reason }
hours-any = rund um die Uhr

## Calls that are no time

call-on-call = a. A.
call-will-notify = f. f.
call-self-report = kommt selbst
call-per-department = n. Abtl.

## Dates

date-long = { $weekday }, { $day }. { $month } { $year }
date-plain = { $day }. { $month } { $year }
date-day-month = { $day }. { $month }
date-short = { $weekday } { $day }. { $month }
date-medium = { $weekday } { $day }. { $month } { $year }
date-month-year = { $month } { $year }
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
weekday-short-1 = Mo
weekday-short-2 = Di
weekday-short-3 = Mi
weekday-short-4 = Do
weekday-short-5 = Fr
weekday-short-6 = Sa
weekday-short-7 = So
weekday-letter-1 = M
weekday-letter-2 = D
weekday-letter-3 = M
weekday-letter-4 = D
weekday-letter-5 = F
weekday-letter-6 = S
weekday-letter-7 = S
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = Apr.
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.

## Counts with their nouns

count-business-days =
    { $count ->
        [one] { $count } Werktag
       *[other] { $count } Werktage
    }
count-candidates =
    { $count ->
        [one] { $count } Kandidat
       *[other] { $count } Kandidaten
    }
count-cards =
    { $count ->
        [one] { $count } Tafel
       *[other] { $count } Tafeln
    }
count-cars =
    { $count ->
        [one] { $count } Auto
       *[other] { $count } Autos
    }
count-categories =
    { $count ->
        [one] { $count } Kostengruppe
       *[other] { $count } Kostengruppen
    }
count-changes =
    { $count ->
        [one] { $count } Änderung
       *[other] { $count } Änderungen
    }
count-clips =
    { $count ->
        [one] { $count } Clip
       *[other] { $count } Clips
    }
count-copies =
    { $count ->
        [one] { $count } Kopie
       *[other] { $count } Kopien
    }
count-cues =
    { $count ->
        [one] { $count } Stück
       *[other] { $count } Stücke
    }
count-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
count-episodes =
    { $count ->
        [one] { $count } Folge
       *[other] { $count } Folgen
    }
count-guests =
    { $count ->
        [one] { $count } Gast
       *[other] { $count } Gäste
    }
count-hires =
    { $count ->
        [one] { $count } Mietposten
       *[other] { $count } Mietposten
    }
count-invoices =
    { $count ->
        [one] { $count } Rechnung
       *[other] { $count } Rechnungen
    }
count-items =
    { $count ->
        [one] { $count } Posten
       *[other] { $count } Posten
    }
count-lines =
    { $count ->
        [one] { $count } Zeile
       *[other] { $count } Zeilen
    }
count-names =
    { $count ->
        [one] { $count } Name
       *[other] { $count } Namen
    }
count-notes =
    { $count ->
        [one] { $count } Notiz
       *[other] { $count } Notizen
    }
count-orders =
    { $count ->
        [one] { $count } Bestellung
       *[other] { $count } Bestellungen
    }
count-others =
    { $count ->
        [one] { $count } andere
       *[other] { $count } andere
    }
count-passengers =
    { $count ->
        [one] { $count } Fahrgast
       *[other] { $count } Fahrgäste
    }
count-people =
    { $count ->
        [one] { $count } Person
       *[other] { $count } Personen
    }
count-performers =
    { $count ->
        [one] { $count } Darsteller
       *[other] { $count } Darsteller
    }
count-permits =
    { $count ->
        [one] { $count } Genehmigung
       *[other] { $count } Genehmigungen
    }
count-receipts =
    { $count ->
        [one] { $count } Beleg
       *[other] { $count } Belege
    }
count-reported-days =
    { $count ->
        [one] { $count } gemeldeter Tag
       *[other] { $count } gemeldete Tage
    }
count-rolls =
    { $count ->
        [one] { $count } Rolle
       *[other] { $count } Rollen
    }
count-room-nights =
    { $count ->
        [one] { $count } Übernachtung
       *[other] { $count } Übernachtungen
    }
count-rooms =
    { $count ->
        [one] { $count } Zimmer
       *[other] { $count } Zimmer
    }
count-scenes =
    { $count ->
        [one] { $count } Bild
       *[other] { $count } Bilder
    }
count-seats =
    { $count ->
        [one] { $count } Platz
       *[other] { $count } Plätze
    }
count-shoot-days =
    { $count ->
        [one] { $count } Drehtag
       *[other] { $count } Drehtage
    }
count-shots =
    { $count ->
        [one] { $count } Einstellung
       *[other] { $count } Einstellungen
    }
count-slots =
    { $count ->
        [one] { $count } Termin
       *[other] { $count } Termine
    }
count-spaces =
    { $count ->
        [one] { $count } Stellplatz
       *[other] { $count } Stellplätze
    }
count-tasks =
    { $count ->
        [one] { $count } Aufgabe
       *[other] { $count } Aufgaben
    }
count-vendors =
    { $count ->
        [one] { $count } Lieferant
       *[other] { $count } Lieferanten
    }
count-versions =
    { $count ->
        [one] { $count } Version
       *[other] { $count } Versionen
    }
count-weeks =
    { $count ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    }
count-working-days =
    { $count ->
        [one] { $count } Arbeitstag
       *[other] { $count } Arbeitstage
    }

## Words of every paper

common--page = Seite
common--of = von
common--continued = Fortsetzung
common--total = Gesamt
common--notes = Hinweise
common--hospital = Nächste Notaufnahme
common--crew_call = Arbeitsbeginn Team
common--crew_parking = Teamparkplatz
common--basecamp = Basis
common--holding = Aufenthalt Komparsen
common--catering = Catering
common--background = Komparsen
common--stand_ins = Lichtdoubles
common--sunrise = Sonnenaufgang
common--sunset = Sonnenuntergang
common--first_light = Erstes Licht
common--last_light = Letztes Licht
common--address = Adresse
common--contact = Kontakt
common--phone = Telefon
common--scene = Bild
common--scenes = Bilder
common--set = Spielort
common--pages = Seiten
common--day_night = T/N
common--location = Motiv
common--date = Datum
common--revision = Fassung

## Words of the papers of the schedule

schedule--scene = Bild
schedule--int_ext = I/A
schedule--set_synopsis = Spielort und Inhalt
schedule--script_day = Spieltag
schedule--cast = Darsteller
schedule--boneyard = Nicht disponiert
schedule--omitted = Entfallen
schedule--cast_key = Darsteller
schedule--episodes = Folgen
schedule--episode = Fg.
schedule--move = Umzug
schedule--minor = (Kind)

## asset-tracker

asset-tracker--number = Nr.
asset-tracker--item = Gegenstand
asset-tracker--scenes = Bilder
asset-tracker--plays = Spielt am
asset-tracker--source = Beschaf­fung
asset-tracker--quantity = Anz.
asset-tracker--cost = Kosten
asset-tracker--deposit = Kaution
asset-tracker--needed_by = Benötigt bis
asset-tracker--received = Erhal­ten
asset-tracker--expected = erw.
asset-tracker--return_due = Rückgabe bis
asset-tracker--condition = Zustand
asset-tracker--status = Stand
asset-tracker--as_of = Stand vom
asset-tracker--another_week = weitere Woche
asset-tracker--damage = Schaden
asset-tracker--looks = Looks nach Spieltag
asset-tracker--pictures = Bilder
asset-tracker--deposit_within = Kaution
asset-tracker-a-day = pro Tag
asset-tracker-a-week = pro Woche
asset-tracker-and = { " " }und{ " " }
asset-tracker-being-made = Wird gebaut
asset-tracker-buy = Kauf
asset-tracker-days = { $date } – { $date2 }, { $count } Tage
asset-tracker-disposed-of = Entsorgt
asset-tracker-due-back = Rückgabe fällig
asset-tracker-due-back-within-7-days = Rückgabe binnen 7 Tagen
asset-tracker-in-hand = Vorhanden
asset-tracker-in-hand-another-week-costs = { $hires } vorhanden: eine weitere Woche kostet { $and }.
asset-tracker-late = Verspätet
asset-tracker-late-2 = { $late } verspätet
asset-tracker-loan = Leihgabe
asset-tracker-make = Anfertigung
asset-tracker-needed = Benötigt
asset-tracker-needed-by-the-working-days-of = Benötigt bis: so viele Arbeitstage Vorbereitung vor dem ersten Spiel nach dem geltenden Drehplan, oder das angegebene Datum.
asset-tracker-needed-within-7-days = Benötigt binnen 7 Tagen
asset-tracker-not-recorded = Nicht vermerkt
asset-tracker-on-hand = Vorhanden
asset-tracker-on-set = Am Set
asset-tracker-ordered = Bestellt
asset-tracker-overdue = Überfällig
asset-tracker-overdue-and-late = Überfällig und verspätet
asset-tracker-played-for-the-last-time = Zum letzten Mal gespielt
asset-tracker-po = Bestellung { $order }
asset-tracker-rent = Miete
asset-tracker-returned = Zurückgegeben
asset-tracker-returned-and-disposed-of = Zurückgegeben und entsorgt
asset-tracker-to-come = Steht aus
asset-tracker-to-dispose-of = Zu entsorgen
asset-tracker-to-get = Zu beschaffen
asset-tracker-to-go-back = Zurückzugeben

## audition-schedule

audition-schedule--time = Uhrzeit
audition-schedule--artist = Darsteller
audition-schedule--role = Rolle
audition-schedule--sides = Textauszug, Anspiel­partner
audition-schedule--reader = Anspiel­partner
audition-schedule--available = Drehtage
audition-schedule--arrived = Ank.
audition-schedule--time_in = Beginn
audition-schedule--time_out = Ende
audition-schedule--decision = Entscheidung, nächster Schritt, Notizen
audition-schedule--next = weiter
audition-schedule--roles = Vorgesprochene Rollen
audition-schedule--headshot = Porträt
audition-schedule-break = Pause
audition-schedule-in-the-room = Im Raum
audition-schedule-link = Link
audition-schedule-min = { $length } Min.
audition-schedule-no-slots-yet = noch keine Termine
audition-schedule-place = Ort
audition-schedule-reader = Anspielpartner
audition-schedule-room = Raum
audition-schedule-sides = Castingszenen

## breakdown-sheet

breakdown-sheet--sheet = Blatt
breakdown-sheet--part = Teil
breakdown-sheet--comments = Bemer­kungen
breakdown-sheet--scheduled = Disponiert
breakdown-sheet--unscheduled = nicht disponiert
breakdown-sheet--hazards = Gefahren
breakdown-sheet--assessment = Beur­teilung
breakdown-sheet--unassessed = keine benannt
breakdown-sheet--implied = abgeleitet
breakdown-sheet--day = Tag
breakdown-sheet--cast = Darsteller
breakdown-sheet-because = wegen { $of }{ $all }
breakdown-sheet-because-more = wegen { $of }{ $all }; { $what } weitere
breakdown-sheet-cast = Darsteller
breakdown-sheet-episode = Folge
breakdown-sheet-est-time = Drehzeit ca.
breakdown-sheet-location = Motiv
breakdown-sheet-min = { $minutes } Min.
breakdown-sheet-of = { "" }
breakdown-sheet-scene = Bild { $number }
breakdown-sheet-script-day = Spieltag
breakdown-sheet-script-page = Buchseite
breakdown-sheet-sequence = Sequenz
breakdown-sheet-story-date = Spieldatum
breakdown-sheet-unit = Unit

## What the built-in links between elements imply

implied-studio-teacher = Lehrkraft am Set
implied-chaperone = Kinderbetreuung
implied-wrangler = Tiertrainer
implied-armorer = Waffenmeister
implied-armourer = Waffenmeister
implied-stunt-coordinator = Stunt Coordinator
implied-picture-vehicle-driver = Fahrer der Spielfahrzeuge
implied-action-vehicle-driver = Fahrer der Spielfahrzeuge
implied-special-effects-technician = SFX-Techniker
implied-licensed-pyrotechnician = Pyrotechniker mit Befähigungsschein
implied-intimacy-coordinator = Intimitätskoordination
implied-water-safety = Wasserrettung
implied-drone-pilot = Drohnenpilot
implied-permit-that-names-the-weapon = Genehmigung, die die Waffe nennt
implied-insurance-of-the-vehicle = Versicherung des Fahrzeugs
implied-pyrotechnic-licence-and-permit = Befähigungsschein und Genehmigung für Pyrotechnik
implied-closed-set = Closed Set
implied-rider-agreed-48-h-before-the-call = Zusatzvereinbarung 48 Std. vor Arbeitsbeginn
implied-permit-that-names-the-drone = Genehmigung, die die Drohne nennt

## budget-detail

budget-detail--account = Kto.
budget-detail--description = Beschrei­bung
budget-detail--amount = Menge
budget-detail--units = Einheit
budget-detail--x = ×
budget-detail--rate = Satz
budget-detail--subtotal = Zwischen­summe
budget-detail--fringes = Neben­kosten
budget-detail--fringe_key = Nk.
budget-detail--carried = Übertrag
budget-detail--brought = Übertrag
budget-detail--summary = Übersicht
budget-detail--globals = Globale Werte
budget-detail--name = Name
budget-detail--value = Wert
budget-detail--formula = Aus
budget-detail--groups = Gruppen
budget-detail--group = Gruppe
budget-detail--lines = Zeilen
budget-detail--counted = In den Summen
budget-detail--currencies = Währungen
budget-detail--currency = Währung
budget-detail--own = In eigener Währung
budget-detail--ceiling = Bemessungsgrenze
budget-detail--posted = Gebucht auf
budget-detail--base = Auf Lohn von
budget-detail--posted_here = Auf dieses Konto gebuchte Nebenkosten, bei den eigenen Zeilen gezählt
budget-detail--detail = Einzel­heiten
budget-detail--posted_section = Auf diese Gruppe gebuchte Nebenkosten, bei den eigenen Zeilen gezählt
budget-detail--posted_level = Auf dieser Ebene gebuchte Nebenkosten, bei den eigenen Zeilen gezählt
budget-detail--comparison = Vergleich der Fassungen
budget-detail--category = Kosten­gruppe
budget-detail--variance = Abwei­chung
budget-detail-a-line = pro Zeile
budget-detail-a-range = pro Bereich
budget-detail-above-the-line = Above the line
budget-detail-amortized-by = umgelegt nach { $basis }
budget-detail-at = bei { $map_or }
budget-detail-at-2 = zu { $amount }
budget-detail-episode = Folge { $episode }
budget-detail-fees-and-talent = Honorare und Darsteller
budget-detail-fringes = , Nebenkosten { $fringe }
budget-detail-group = Gruppe { $groups }
budget-detail-h-a-unit = { $quantity } Std. je Einheit
budget-detail-h-a-unit-h-of-pay = { $hours } Std. je Einheit{ $over }: { $hours2 } bezahlte Std.
budget-detail-left-out = ausgenommen
budget-detail-left-out-2 = ausgenommen: { $subtotal }
budget-detail-lines-of-an-excluded-group-are = { " " }Zeilen einer ausgenommenen Gruppe stehen ohne Zwischensumme.
budget-detail-local-spend = Ausgaben am Ort
budget-detail-no-value = kein Wert
budget-detail-nonresident-labor = auswärtige Arbeitskräfte
budget-detail-other = Sonstiges
budget-detail-pattern = Muster, × { $episodes }
budget-detail-post = Post
budget-detail-posted-to = , gebucht auf { $number }
budget-detail-posted-to-the = , gebucht auf { $place }
budget-detail-production = Produktion
budget-detail-range = Bereich { $range }
budget-detail-rate = Satz { $unwrapped }
budget-detail-resident-labor = ortsansässige Arbeitskräfte
budget-detail-set = Spielort { $set }
budget-detail-spent-elsewhere = auswärts ausgegeben
budget-detail-straight-and-at = , { $hours } normal und { $hours2 } zu { $hours3 }
budget-detail-subtotal-is-amount-x-rate-in = Zwischensumme ist Menge × X × Satz, in { $code }, jede Zeile kaufmännisch gerundet. Buchstaben nennen die Nebenkosten einer Zeile.
budget-detail-the-schedule = Drehplan
budget-detail-total = Summe: { $subtotal }
budget-detail-total-above-the-line = Summe above the line
budget-detail-total-fees-and-talent = Summe: Honorare und Darsteller
budget-detail-total-other = Summe Sonstiges
budget-detail-total-post = Summe Post
budget-detail-total-production = Summe Produktion
budget-detail-without-a-rate = ohne Kurs

## budget-topsheet

budget-topsheet--account = Kto.
budget-topsheet--category = Kosten­gruppe
budget-topsheet--amount = Gesamt
budget-topsheet--original = Ursprüng­lich
budget-topsheet--variance = Abwei­chung
budget-topsheet--summary = Übersicht
budget-topsheet--finance = Finanzierungsplan
budget-topsheet--sources = Summe Mittel
budget-topsheet--net = Netto­budget
budget-topsheet--difference = Mittel abzüglich Netto­budget
budget-topsheet--share = Anteil
budget-topsheet--where_it_goes = Wohin das Geld geht
budget-topsheet--where_note = Anteil an der Gesamtsumme
budget-topsheet--assumptions = Annahmen
budget-topsheet--level = Ebene
budget-topsheet--comparison = Vergleich der Fassungen
budget-topsheet--bid_summary = Angebot: Übersicht
budget-topsheet--sections = Abschnitte
budget-topsheet--estimate = Angebot
budget-topsheet--actual = Ist
budget-topsheet--episodes = Nach Folge
budget-topsheet--episode = Folge
budget-topsheet--days = Tage
budget-topsheet--pattern = Muster
budget-topsheet--amortized = Umgelegt
budget-topsheet--own = Eigene
budget-topsheet-a-shoot-day-that-episodes-share = { " " }Ein Drehtag, den Folgen teilen, wird nach { $shared } aufgeteilt.
budget-topsheet-above-the-line = Above the line
budget-topsheet-accounts = Konten { $spans }
budget-topsheet-actual-is-what-has-been-posted = { " " }Ist ist, was gebucht wurde; Zuschläge wie angeboten. Abweichung ist Angebot abzüglich Ist.
budget-topsheet-all-amounts-in-whole-units-each = Alle Beträge in { $code }, ganze Einheiten. Jede Kostengruppe enthält ihre Nebenkosten.
budget-topsheet-all-amounts-in-whole-units-each-2 = Alle Beträge in { $currency }, ganze Einheiten. Jeder Abschnitt enthält seine Nebenkosten.
budget-topsheet-amortized-lines-are-shared-by = { " " }Umgelegte Zeilen werden geteilt nach { $by }.
budget-topsheet-and = { " " }und{ " " }
budget-topsheet-and-by = { " " }und nach{ " " }
budget-topsheet-approved-by = Genehmigt von
budget-topsheet-at = { $own } zu { $amount }
budget-topsheet-budget = Budget
budget-topsheet-capped-at = ; { $amount } gedeckelt bei { $amount2 }
budget-topsheet-company = Firma
budget-topsheet-credits-assumed = Angesetzte Förderung
budget-topsheet-currency = Währung
budget-topsheet-equal-parts = gleichen Teilen
budget-topsheet-fully-financed = Voll finanziert
budget-topsheet-grand-total = Gesamtsumme
budget-topsheet-in = { $places } in { $towns }
budget-topsheet-in-towns = { $places } in { $many } Orten
budget-topsheet-less = , abzüglich { $and }
budget-topsheet-less-excluded = { " " }abzüglich { $amount } ausgenommen
budget-topsheet-less-to-turn-it-into-money = ; abzüglich { $amount } für die Umwandlung in Geld ({ $rate })
budget-topsheet-locations = Motive
budget-topsheet-more-than-the-net-budget = Mehr als das Nettobudget
budget-topsheet-negative-cost = Herstellungskosten
budget-topsheet-net = Netto
budget-topsheet-net-budget = Nettobudget
budget-topsheet-no-budget-rate = { $own }, kein Budgetkurs
budget-topsheet-nothing-under-the-minimum-spend-of = ; nichts, unter den Mindestausgaben von { $amount }
budget-topsheet-of = ; { $name } { $amount } von { $amount2 }
budget-topsheet-of-2 = { $amount } von { $amount2 }: { $base }
budget-topsheet-of-no-episode = Ohne Folge
budget-topsheet-of-qualifying-spend = { $amount } von { $amount2 } anrechenbaren Ausgaben
budget-topsheet-of-which-fringes = davon Nebenkosten
budget-topsheet-of-which-fringes-posted-at-this = davon auf dieser Ebene gebuchte Nebenkosten
budget-topsheet-other = Sonstiges
budget-topsheet-other-costs = Sonstige Kosten
budget-topsheet-over-of-the-negative-cost = { $amount } über { $share } der Herstellungskosten
budget-topsheet-over-the-cap-on-one-persons = { $amount } über der Obergrenze je Person
budget-topsheet-own-lines = eigene Zeilen
budget-topsheet-plus = { " " }plus{ " " }
budget-topsheet-post = Post
budget-topsheet-posted-at-the-categories = bei den Kostengruppen gebucht
budget-topsheet-posted-at-the-levels = bei den Ebenen gebucht
budget-topsheet-posted-once-for-the-budget = einmal für das Budget gebucht
budget-topsheet-posted-to = { $amount } gebucht auf { $number } { $name }
budget-topsheet-prepared-by = Erstellt von
budget-topsheet-production = Produktion
budget-topsheet-rounded-one-by-one-the-episodes = { " " }Einzeln gerundet ergeben die gedruckten Folgen nicht die Summe: { $apart }.
budget-topsheet-script = Drehbuch
budget-topsheet-shares-of-the-grand-total-largest = Anteile an der Gesamtsumme, die größten zuerst: { $spoken }.
budget-topsheet-shoot-dates = Drehzeit
budget-topsheet-shoot-days = Drehtage
budget-topsheet-short-of-the-net-budget = Weniger als das Nettobudget
budget-topsheet-smaller = { $count } kleinere
budget-topsheet-the-lines-as-printed-add-to = { $label }: die gedruckten Zeilen ergeben { $amount }, weil jede auf ganze { $currency } gerundet ist; die Summe ist exakt.
budget-topsheet-the-pattern-is-for = Das Muster gilt für { $episodes }.
budget-topsheet-title = Titel
budget-topsheet-to = { $what } bis { $len }
budget-topsheet-total-above-the-line = Summe above the line
budget-topsheet-total-below-the-line = Summe below the line
budget-topsheet-total-negative-cost = Summe Herstellungskosten
budget-topsheet-total-negative-cost-incl-fringes = Summe Herstellungskosten inkl. Nebenkosten
budget-topsheet-total-other = Summe Sonstiges
budget-topsheet-total-post = Summe Post
budget-topsheet-total-production = Summe Produktion
budget-topsheet-unions = Tarifverträge
budget-topsheet-variance-is-original-less-this-budget = { " " }Abweichung ist ursprünglich abzüglich dieses Budgets.
budget-topsheet-producers = Produzenten
budget-topsheet-director = Regie
budget-topsheet-column-pattern = Muster
budget-topsheet-column-amortized = umgelegt
budget-topsheet-column-totals = Summen
budget-topsheet-apart-more = { $name } { $apart } mehr
budget-topsheet-apart-less = { $name } { $apart } weniger

## calendar

calendar--night = Nacht
calendar--away = Nicht verfügbar
calendar-adr = ADR
calendar-day = Drehtag { $number }
calendar-drop = Unterbrechung
calendar-ep = Fg. { $episode }
calendar-finish = Ende
calendar-fitting = Anprobe
calendar-holiday = Feiertag
calendar-holidays = Feiertage
calendar-more-places = { $one }; { $count } weitere Orte
calendar-off = Frei
calendar-pages = { $shoot_days } · { $pages } Seiten
calendar-pick-up = Wiederaufnahme
calendar-press = Presse
calendar-rehearsal = Probe
calendar-schedule = Drehplan
calendar-script = Drehbuch
calendar-shoot = Dreh
calendar-start = Beginn
calendar-test = Test
calendar-travel = Reise
calendar-turnaround = Ruhezeit
calendar-week = Woche { $len }
calendar-working-weeks = Arbeitswochen
calendar-wrap = Drehschluss { $time }
calendar-pencil = unter Vorbehalt
calendar-months-of-a-year = { $from } und { $to } { $year }
calendar-months = { $from } und { $to }
calendar-a-page = { $pages } Seite

## call-sheet

call-sheet--locations = Motive
call-sheet--hours = Uhrzeiten
call-sheet--map = Karte
call-sheet--hazards = Gefähr­dungen
call-sheet--scene = Bild
call-sheet--set_description = Spielort und Inhalt
call-sheet--cast = Darsteller
call-sheet--place = Mot.
call-sheet--weather = Wetter
call-sheet--weather_cover = Schlechtwetterbilder
call-sheet--artist = Darsteller
call-sheet--character = Rolle
call-sheet--status = Stand
call-sheet--pickup = Abholung
call-sheet--report = Ankunft
call-sheet--costume = Kostüm
call-sheet--travel = Zum Set
call-sheet--makeup = Maske
call-sheet--blocking = Probe
call-sheet--on_set = Am Set
call-sheet--wrap = Dreh­schluss
call-sheet--remarks = Bemer­kungen
call-sheet--minor = (Kind)
call-sheet--background = Komparsen und Licht­doubles
call-sheet--quantity = Anz.
call-sheet--description = Beschrei­bung
call-sheet--precalls = Vorab-Bestellung
call-sheet--shot = Bisher gedreht
call-sheet--remaining = Verblei­bend
call-sheet--owed = Nach­zuholen
call-sheet--pickups = Abholungen
call-sheet--time = Uhrzeit
call-sheet--from = Von
call-sheet--distribution = Verteiler
call-sheet--instructions = Bedarf der Abtei­lungen
call-sheet--department = Abteilung
call-sheet--advance = Vorschau
call-sheet--same_day = Heute dreht außerdem
call-sheet--approved = Frei­gegeben
call-sheet--crew = Team
call-sheet--position = Funktion
call-sheet--name = Name
call-sheet--call = Beginn
call-sheet--out = Ende
call-sheet--vehicles = Fahrzeuge
call-sheet--vehicle = Fahrzeug
call-sheet--driver = Fahrer
call-sheet--equipment = Gerät
call-sheet--item = Gerät
call-sheet--vendor = Lieferant
call-sheet--meals = Ver­pflegung
call-sheet--channels = Funkkanäle
call-sheet--network = WLAN am Set
call-sheet--password = Passwort
call-sheet--department_notes = Hinweise der Abtei­lungen
call-sheet--scene_within = Bild
call-sheet--scenes_within = Bilder
call-sheet--pages_within = Seiten
call-sheet-time-breakfast = Frühstück ab
call-sheet-time-shooting = Drehbeginn
call-sheet-2nd-meal = 2. Mahlzeit
call-sheet-anybody-too-tired-to-drive-home = Wer zu müde ist, um sicher nach Hause zu fahren, bekommt auf Wunsch eine Unterkunft oder wird hin- und zurückgefahren: { $housing }.
call-sheet-arrives = Ankunft{ " " }
call-sheet-background-and-stand-ins = Komparsen und Lichtdoubles
call-sheet-breakfast-ready = Frühstück ab
call-sheet-bus-to-location-calls-are-at = Bus zum Motiv: die Zeiten gelten am Bus
call-sheet-call-cancelled-for-weather = DREH ABGESAGT wegen Wetter
call-sheet-call-changed-it-was = BEGINN GEÄNDERT: bisher { $time }
call-sheet-calls-are-given-on-these-conditions = Die Zeiten gelten unter dieser Bedingung: { $conditions }
call-sheet-calls-stand-as-long-as-the = Die Zeiten gelten, solange das Wetter die Bilder oben zulässt.
call-sheet-calls-stand-as-long-as-the-2 = Die Zeiten gelten, solange das Wetter es zulässt.
call-sheet-cast = Darsteller
call-sheet-closed-set-no-visitors-no-photographs = CLOSED SET: keine Besucher, keine Fotos
call-sheet-continuous-working-day-9-hours-food = Durchgehender Arbeitstag: 9 Stunden, Essen zwischendurch
call-sheet-courtesy-housing-and-rides = Zu müde zum Fahren
call-sheet-crew = Team
call-sheet-crew-call = Arbeitsbeginn
call-sheet-crew-call-2 = Arbeitsbeginn
call-sheet-does-not-rise = geht nicht auf
call-sheet-does-not-set = geht nicht unter
call-sheet-est-wrap = Drehschluss ca.
call-sheet-first-light = Erstes Licht
call-sheet-from = { " " }von { $from }
call-sheet-general-crew-call = Arbeitsbeginn Team
call-sheet-guardian = Betreuung
call-sheet-harassment-and-discrimination = Belästigung und Diskriminierung
call-sheet-high = Höchstwert
call-sheet-humidity = Luftfeuchte
call-sheet-if-it-does-not-the-weather = Andernfalls werden die Schlechtwetterbilder ({ $scenes }) gedreht; neue Zeiten gibt die Regieassistenz.
call-sheet-last-light = Letztes Licht
call-sheet-low = Tiefstwert
call-sheet-lunch = Mittagspause
call-sheet-lunch-by = Mittagspause bis
call-sheet-nd-breakfast = Frühstück (NDB)
call-sheet-ndb-ready = Frühstück (NDB) ab
call-sheet-no-forced-calls-without-upm-approval = Keine Verkürzung der Ruhezeit ohne Zustimmung der Produktionsleitung
call-sheet-others = Weitere
call-sheet-pages = { $scenes }, { $pages } Seiten
call-sheet-producers-safety-contact = Arbeitssicherheit
call-sheet-rain = Regen
call-sheet-reminders = Erinnerungen
call-sheet-safety = Sicherheit
call-sheet-safety-contact = Ansprechpartner Sicherheit
call-sheet-safety-hotline = Sicherheitstelefon
call-sheet-safety-hotline-anybody-may-stop-unsafe = Sicherheitstelefon: { $phone }. Jeder darf unsichere Arbeit anhalten; niemand wird dafür belangt.
call-sheet-schedule = Drehplan
call-sheet-script = Drehbuch
call-sheet-semi-continuous-working-day-9-hours = Teilweise durchgehender Arbeitstag: 9½ Stunden und eine halbe Stunde Pause
call-sheet-standard-working-day-10-hours-and = Normaler Arbeitstag: 10 Stunden und Mittag
call-sheet-sun = Sonne
call-sheet-sunrise = Sonnenaufgang
call-sheet-sunset = Sonnenuntergang
call-sheet-tba = folgt
call-sheet-telephone = Telefon: { $phone }.
call-sheet-to = bis{ " " }
call-sheet-weather-permitting = Wetterabhängig
call-sheet-weather-permitting-conditions-below = WETTERABHÄNGIG: Bedingungen unten
call-sheet-wind = Wind
call-sheet-all-scenes = alle

## cash-flow

cash-flow--week = Woche
cash-flow--phase = Phase
cash-flow--payroll = Gagen, Umbu­chungen
cash-flow--invoices = Rechnungen
cash-flow--petty_cash = Bar und Karten
cash-flow--orders = Offene Bestel­lungen
cash-flow--estimates = Steht noch aus
cash-flow--charges = Zuschläge
cash-flow--out = Abfluss
cash-flow--drawn = Zufluss
cash-flow--net = Netto
cash-flow--cumulative = Abfluss bis heute
cash-flow--position = Bestand
cash-flow--to_come = Steht aus
cash-flow--known = Bekannt
cash-flow--chart = Abfluss nach Woche
cash-flow--legend_known = bekannt
cash-flow--legend_to_come = steht aus
cash-flow--legend_cumulative = Abfluss bis heute
cash-flow--reconciliation = Von den Endkosten zum Geldfluss
cash-flow--assumptions = Worauf dies beruht
cash-flow-an-invoice-stands-on-the-date = Eine Rechnung steht an ihrem Zahltag, sonst bei ihrer Fälligkeit, sonst { $days } nach ihrem Datum.
cash-flow-budget = Budget
cash-flow-by = bis { $date }
cash-flow-charges-other-than-contingency-are-paid = Zuschläge außer der Überschreitungsreserve werden in der Woche des ersten Drehtags bezahlt, { $date }.
cash-flow-contingency-of-is-held-it-goes = Die Überschreitungsreserve von { $amount } wird gehalten: sie fließt ab, wenn sie beansprucht wird.
cash-flow-cost-report-of-period-to = Kostenstand der Periode { $id }, bis { $date }
cash-flow-credits-of-are-not-counted-in = Förderung von { $amount } ist nicht eingerechnet: sie kommt nach der Prüfung.
cash-flow-currency = Währung
cash-flow-dearest-week = Teuerste Woche
cash-flow-each-figure-is-rounded-to-whole = Jede Zahl ist auf ganze Einheiten gerundet, die Summen aus den exakten Beträgen: eine gedruckte Spalte kann um die Rundung abweichen.
cash-flow-estimated-final-cost-charges-included = Geschätzte Endkosten mit Zuschlägen
cash-flow-known-to = Bekannt bis
cash-flow-least-in-hand = Niedrigster Bestand
cash-flow-less-contingency-held-and-in-no = Abzüglich Überschreitungsreserve, in keiner Woche
cash-flow-next-week = Nächste Woche
cash-flow-no-draw-of-the-finance-plan = Kein Abruf des Finanzierungsplans hat ein Datum, also kommt nichts herein.
cash-flow-no-milestone-and-no-delivery-has = kein Meilenstein und keine Lieferung liegt nach dem Dreh, daher gilt als Ende der Post { $date }
cash-flow-of-all = { $share } des Ganzen
cash-flow-of-the-finance-plan-has-no = { $amount } des Finanzierungsplans hat kein Datum und ist nicht eingerechnet.
cash-flow-open-orders-and-accruals-are-spread = Offene Bestellungen und Rückstellungen sind ebenso über die kommenden Wochen verteilt und je { $days } später bezahlt.
cash-flow-out-in-all = Abfluss insgesamt
cash-flow-out-in-the-week-to = Abfluss in der Woche bis: { $spoken }.
cash-flow-out-so-far = Bisher abgeflossen
cash-flow-over-past-due-and-not-paid = { $invoices } über { $amount } überfällig und nicht bezahlt: in der ersten kommenden Woche.
cash-flow-past-due-unpaid = Überfällig, unbezahlt
cash-flow-post = Post
cash-flow-post-ends = Ende der Post
cash-flow-post-ends-on-the-last-milestone = die Post endet am { $date }, mit dem letzten Meilenstein oder der letzten Lieferung
cash-flow-prep = Vorbereitung
cash-flow-recoverable-tax-paid-and-not-cost = Erstattbare Steuer, bezahlt und keine Kosten
cash-flow-refundable-deposits-paid-and-not-cost = Kautionen, bezahlt und keine Kosten
cash-flow-shoot = Dreh, { $days }
cash-flow-shoot-2 = Dreh
cash-flow-spent-and-committed-beyond-the-estimates = Über die Schätzungen hinaus ausgegeben und gebunden
cash-flow-still-to-come-by = Steht noch aus nach
cash-flow-still-to-come-is-the-estimated = Was noch aussteht, sind die geschätzten Endkosten abzüglich des Ausgegebenen und Gebundenen. Above the line und Produktion fließen über Vorbereitung und Dreh ab: eine Vorbereitungswoche wie ein Tag, eine Drehwoche nach ihren Drehtagen. Die Post fließt nach dem Dreh gleichmäßig ab; { $post }. Sonstiges fließt gleichmäßig bis zu diesem Datum ab.
cash-flow-tax-that-is-recovered-and-deposits = Erstattete Steuer und zurückgezahlte Kautionen zählen erst, wenn sie gebucht sind.
cash-flow-the-budget-there-is-no-cost = Das Budget: noch gibt es keinen Kostenstand
cash-flow-to-come = Steht aus
cash-flow-weeks-begin-on-payroll-and-journal = Wochen beginnen am { $start }. Gagen und Umbuchungen stehen am Buchungstag, Handkasse und Karten am Tag des Belegs; alle Steuer ist enthalten.

## casting-report

casting-report--role = Rolle
casting-report--breakdown = Rollenprofil
casting-report--shoot_days = Drehtage
casting-report--day = Tag
casting-report--candidate = Kandidat
casting-report--candidates = Kandidaten
casting-report--side_by_side = Nebeneinander
casting-report--status = Stand
casting-report--seen = Gesehen
casting-report--agent = Agentur
casting-report--available = Verfüg­barkeit
casting-report--auditions = Castingtermine
casting-report--details = Einzel­heiten
casting-report--as_of = Stand vom
casting-report--none = Noch keine Kandidaten.
casting-report--headshot = Porträt
casting-report-and-on-hold = und { $days } auf Abruf
casting-report-based = Wohnort: { $based }
casting-report-days-of-work = Arbeitstage
casting-report-first-shoot-day = Erster Drehtag
casting-report-free = Frei
casting-report-licence = Genehmigung { $licence }
casting-report-licence-to = Genehmigung { $licence }, bis { $date }
casting-report-next = Weiter: { $next }
casting-report-no-licence-stated = keine Genehmigung angegeben
casting-report-not-free = Nicht frei
casting-report-of = von { $candidates }
casting-report-pages = { $scenes } ({ $pages } Seiten)
casting-report-part = Rollenart
casting-report-past = { $days } überschritten
casting-report-pencil = Optioniert
casting-report-plays = Spielt
casting-report-remarks = Bemerkungen
casting-report-scenes = Bilder
casting-report-seen-or-to-be-seen = Gesehen oder eingeladen
casting-report-shoot-days-the-strips-of-the = Drehtage: die Streifen des geltenden Drehplans, die seine Rollennummer nennen. Besetzen bis: { $working_days } vor dem ersten.
casting-report-shoot-days-the-strips-of-the-2 = Drehtage: die Streifen des geltenden Drehplans, die seine Rollennummer nennen. Besetzen bis: das angegebene Datum.
casting-report-sides = Castingszenen
casting-report-status = Stand
casting-report-terms = Bedingungen
casting-report-the-role-names-no-cast-number = Die Rolle nennt keine Nummer, daher sagt der Drehplan nichts über sie.
casting-report-to-be-cast-by = Besetzen bis
casting-report-with = mit { $with }

## change-memo

change-memo--from = Vorher
change-memo--to = Nachher
change-memo--changes = Änderungen
change-memo--guess = bitte prüfen
change-memo-schedule = Drehplan, Zeiten und Personen
change-memo-money = Geld

## What differs

diff-none = –
diff-field = { $field }: { $from } → { $to }
diff-crew-call = Arbeitsbeginn Team
diff-shooting-call = Drehbeginn
diff-meal = Mittag
diff-estimated-wrap = Drehschluss ca.
diff-pickup = Abholung
diff-report = Ankunft
diff-makeup = Maske
diff-on-set = am Set
diff-status = Status
diff-called = bestellt
diff-called-report = bestellt, Ankunft { $time }
diff-no-longer-called = nicht mehr bestellt
diff-not-called = nicht bestellt
diff-with-the-crew = mit dem Team
diff-call = Beginn
diff-pre-calls = früher bestellt: { $departments }
diff-calls = Zeiten
diff-above-the-line = Above the line
diff-below-the-line = Below the line
diff-fringes = Lohnnebenkosten
diff-negative-cost = Herstellungskosten
diff-charges = Vertragliche Zuschläge
diff-grand-total = Gesamtsumme
diff-net = Nettobudget
diff-final-cost = { $number }, Endkosten
diff-new-amount = neu, { $amount }
diff-gone-amount = entfallen, war { $amount }
diff-up = { $from } → { $to }, { $by } mehr
diff-down = { $from } → { $to }, { $by } weniger
diff-planned = geplant
diff-actual = tatsächlich
diff-due = fällig
diff-sent = gesendet
diff-accepted = abgenommen
diff-added = hinzugekommen
diff-no-longer-there = nicht mehr da
diff-post-and-delivery = Postproduktion und Lieferung
diff-no-longer-in-the-cast = nicht mehr besetzt
diff-character = Rolle
diff-performer = Darsteller
diff-start = Beginn
diff-finish = Ende
diff-work-days = Arbeitstage
diff-hold-days = Tage auf Abruf
diff-travel-days = Reisetage
diff-days-in-all = Tage insgesamt
diff-other-days-as-many = andere Tage, gleich viele
diff-cast = Darsteller
diff-crew = Team
diff-places-and-permits = Motive und Genehmigungen
diff-name = Name
diff-position = Funktion
diff-department = Abteilung
diff-phone = Telefon
diff-mail = E-Mail
diff-address = Adresse
diff-city = Ort
diff-hospital = Notaufnahme
diff-from = ab
diff-to = bis
diff-number = Nummer
diff-permit = Genehmigung { $number }
diff-not-scheduled = nicht disponiert
diff-scenes-moved = Verschobene Bilder
diff-days = Drehtage
diff-added-what = hinzugekommen: { $what }
diff-dropped-what = entfallen: { $what }
diff-base = Basis
diff-order-of-scenes = Reihenfolge der Bilder
diff-was-day = war Drehtag { $number }
diff-and-more-days = und { $count } weitere Tage haben eine andere Nummer (war Drehtag { $number }; der letzte, { $last }, war { $number2 })
diff-scenes-and-pages = Bilder { $scenes }, { $pages } Seiten
diff-likely-now = jetzt wohl { $number }: { $heading }, zu { $percent } % gleich
diff-likely-split = wohl geteilt in { $scenes }
diff-likely-merged = jetzt wohl ein Bild, { $number }
diff-scenes = Bilder { $scenes }
diff-the-beginning = dem Anfang
diff-stands-after = steht im Drehbuch jetzt nach { $after }, bisher nach { $before }
diff-omitted-what = entfallen: { $what }
diff-cut-what = gestrichen: { $what }
diff-script = Drehbuch
diff-heading-and-pages = { $heading }, { $pages } Seiten
diff-pages = Seiten
diff-script-day = Spieltag
diff-location = Motiv
diff-with-cast = mit Darstellern { $cast }
diff-without-cast = ohne Darsteller { $cast }
diff-synopsis = Inhalt: { $text }

## clearance-report

clearance-report--number = Nr.
clearance-report--item = Gegenstand und Verwendung
clearance-report--scenes = Bilder
clearance-report--shot = Drehtag
clearance-report--needed_by = Klären bis
clearance-report--holder = Rechte­inhaber
clearance-report--terms = Bedin­gungen
clearance-report--fee = Lizenz­gebühr
clearance-report--status = Stand
clearance-report--as_of = Stand vom
clearance-report--expires = bis
clearance-report--replacement = stattdessen
clearance-report-already-shot = { $shot } bereits gedreht
clearance-report-answer = Antwort { $date }
clearance-report-clear-by-the-working-days-of = Klären bis: die Vorlauftage vor dem Drehtag des ersten Bildes nach dem geltenden Drehplan.
clearance-report-cleared = Geklärt
clearance-report-days = { $date } – { $date2 }, { $count } Tage
clearance-report-fees-agreed = Vereinbart: { $amount }.
clearance-report-fees-agreed-of-what-is-open = Vereinbart: { $amount }; für Offenes: { $amount2 }.
clearance-report-fees-of-what-is-open = Für Offenes: { $amount }.
clearance-report-not-needed = Nicht nötig
clearance-report-open = Offen
clearance-report-replaced = Ersetzt
clearance-report-replaced-or-not-needed = Ersetzt oder nicht nötig
clearance-report-replaced-refused-or-not-needed = Ersetzt, abgelehnt oder nicht nötig
clearance-report-requested = Angefragt
clearance-report-to-settle-now = Jetzt zu klären
clearance-report-refused = Abgelehnt

## contact-list

contact-list--cast = Darsteller
contact-list--crew = Team
contact-list--vendors = Liefe­ranten
contact-list--number = Nr.
contact-list--character = Rolle
contact-list--artist = Darsteller
contact-list--agent = Agentur
contact-list--manager = Management
contact-list--guardian = Erziehungsberechtigte
contact-list--pickup = Abholung ab
contact-list--emergency = Im Notfall
contact-list--address = Adresse
contact-list--position = Funktion
contact-list--name = Name
contact-list--phone = Telefon
contact-list--email = E-Mail
contact-list--dates = Tage
contact-list--company = Firma
contact-list--supplies = Liefert
contact-list--contact = Kontakt
contact-list--minor = minder­jährig
contact-list-address = Adresse
contact-list-cast = { $count } Darsteller
contact-list-crew = { $people } im Team
contact-list-e-mail = E-Mail
contact-list-edition = Ausgabe: { $sentence_case }
contact-list-edition-2 = Ausgabe: { $name }
contact-list-filmmakers = Regie und Produktion
contact-list-guardian = Erziehungsberechtigte
contact-list-holds-private-numbers-and-home-addresses = Enthält private Nummern und Adressen: nur für Produktion, Regieassistenz und Fahrbereitschaft.
contact-list-in-emergency = Im Notfall
contact-list-manager = Management
contact-list-may-be-given-to-everybody-on = Darf an alle Beteiligten gegeben werden. Darsteller werden über die Regieassistenz erreicht.
contact-list-phone = Telefon
contact-list-pick-up-from = Abholung ab
contact-list-production-office = Produktionsbüro

## cost-report

cost-report--account = Kto.
cost-report--description = Beschrei­bung
cost-report--period = Diese Periode
cost-report--to_date = Ist bis heute
cost-report--commitments = Gebunden
cost-report--total_cost = Gesamt­kosten
cost-report--etc = Noch zu erwarten
cost-report--efc = Gesch. Endkosten
cost-report--budget = Budget
cost-report--variance = Abwei­chung
cost-report--movement = Verän­derung
cost-report--note = Anmerkung
cost-report--summary = Übersicht
cost-report--detail = Konten
cost-report--carried = Übertrag
cost-report--brought = Übertrag
cost-report--charges = Vertragliche Zuschläge
cost-report--explanations = Verän­derungen erläutert
cost-report--before = Endkosten vorher
cost-report--why = Warum
cost-report--unexplained = Ohne Anmerkung
cost-report--changes = Genehmigte Überschreitungen und Entnahmen aus der Reserve
cost-report--kind = Art
cost-report--amount = Betrag
cost-report--approved_by = Genehmigt von
cost-report--reason = Grund
cost-report--qualifying = Förderfähige Ausgaben
cost-report--credit = Förderung
cost-report--expected = Laut Budget erwartet
cost-report--share = Anteil
cost-report--earned = Förderung darauf
cost-report--balances = Salden: bezahlt und keine Kosten
cost-report--balance = Saldo
cost-report--against = Budget gegen geschätzte Endkosten
cost-report--over_time = Ausgaben im Zeitverlauf
cost-report--key_budget = Budget
cost-report--key_efc = Geschätzte Endkosten
cost-report--key_spent = Ist bis heute
cost-report--key_committed = Bindungen
cost-report--reporting = Periode
cost-report--ends = Endet
cost-report-above-the-line = Above the line
cost-report-actual-to-date = Ist bis heute
cost-report-actual-to-date-budget = Ist bis heute: { $spoken }; Budget { $amount }.
cost-report-all-amounts-in-whole-units-total = Alle Beträge in { $code }, ganze Einheiten. Gesamtkosten sind Ist und Bindungen (offene Bestellungen und Rückstellungen); mit dem noch zu Erwartenden ergeben sie die geschätzten Endkosten. Abweichung ist Budget abzüglich Endkosten.
cost-report-approved-by = Genehmigt von
cost-report-approved-not-allotted-to-an-account = Genehmigt, keinem Konto zugeteilt
cost-report-as-judged-in-period = Wie in Periode { $id } beurteilt
cost-report-as-last-reported = wie zuletzt berichtet
cost-report-at-most = höchstens { $amount }
cost-report-budget = Budget
cost-report-commitments = Bindungen
cost-report-company = Firma
cost-report-contingency-left = Verbleibende Reserve
cost-report-currency = Währung
cost-report-documents-at-the-rate-of-their = { $currency }; { $rates }; Belege zum Kurs ihres Tages
cost-report-drawn = { $amount } entnommen
cost-report-estimated-final-cost = Geschätzte Endkosten
cost-report-estimated-final-cost-of-the-budget = Geschätzte Endkosten und Budget nach Kostengruppe: { $spoken }.
cost-report-fell-since-last-report = seit dem letzten Bericht gesunken
cost-report-float = Kasse { $id }: { $who }
cost-report-float-2 = Kasse { $id }
cost-report-grand-total = Gesamtsumme
cost-report-grew-since-last-report = seit dem letzten Bericht gestiegen
cost-report-is-posted-to-accounts-that-the = { $amount } ist auf Konten gebucht, die der Kontenplan nicht hat, und steht in keiner Zeile.
cost-report-less-drawn = { $amount } abzüglich { $amount2 } entnommen
cost-report-minimum-spend = Mindestausgaben { $amount }, { $state }
cost-report-movement = Veränderung
cost-report-movement-is-the-last-reports-final = Veränderung sind die Endkosten des letzten Berichts abzüglich der jetzigen: negativ, wo sie stiegen.
cost-report-not-approved = nicht genehmigt
cost-report-not-reached = nicht erreicht
cost-report-nothing-drawn = nichts entnommen
cost-report-of = { $label } { $efc } von { $budget }
cost-report-of-2 = { $done } von { $of } { $name }
cost-report-of-3 = { $done } von { $of }
cost-report-of-budget = { $share } des Budgets
cost-report-on-budget = im Budget
cost-report-on-no-account-of-its-own = Ohne eigenes Konto
cost-report-other = Sonstiges
cost-report-over-budget = über Budget
cost-report-period = Periode { $label } { $to_date }
cost-report-period-2 = { $note } (Periode { $id })
cost-report-period-3 = Periode { $id } · { $dates }
cost-report-period-4 = Periode
cost-report-period-to = Periode { $id }, bis { $date }
cost-report-post = Post
cost-report-production = Produktion
cost-report-recoverable-tax = Erstattbare Steuer
cost-report-refundable-deposits = Kautionen
cost-report-report-no = Bericht Nr.
cost-report-see = siehe { $moved }
cost-report-see-and-more = siehe { $moved } und { $more } weitere
cost-report-shoot-days = Drehtage
cost-report-smaller-are-in-the-summary-only = { $categories } stehen nur in der Übersicht (kleiner)
cost-report-the-lines-above-as-printed-do = * Die gedruckten Zeilen oben ergeben diese Zahl nicht, weil jede gerundet ist; die Zahl ist exakt.
cost-report-this-is-the-first-report-so = Dies ist der erste Bericht, daher hat sich nichts verändert.
cost-report-title = Titel
cost-report-to = bis { $to }
cost-report-total = Gesamt
cost-report-total-above-the-line = Summe above the line
cost-report-total-below-the-line = Summe below the line
cost-report-total-negative-cost = Summe Herstellungskosten
cost-report-total-other = Summe Sonstiges
cost-report-total-post = Summe Post
cost-report-total-production = Summe Produktion
cost-report-under-budget = unter Budget
cost-report-variance = Abweichung
cost-report-with-neither-budget-nor-spending-left = { $lines } ohne Budget und ohne Ausgaben weggelassen.
cost-report-more-than-budgeted = Es wurde mehr ausgegeben und gebunden als kalkuliert, und was noch kommt, hat niemand beurteilt.
cost-report-more-than-estimated = Es wurde mehr ausgegeben und gebunden als geschätzt, und was noch kommt, hat niemand beurteilt.
cost-report-draw-on-contingency = Entnahme aus der Reserve
cost-report-overage = Überschreitung
cost-report-change-approved = { $what } von { $amount }, genehmigt
cost-report-change-approved-by = { $what } von { $amount }, genehmigt von { $by }
cost-report-change-approved-on = { $what } von { $amount }, genehmigt am { $date }
cost-report-change-approved-by-on = { $what } von { $amount }, genehmigt von { $by } am { $date }

## credit-list

credit-list--card = Tafel
credit-list--credit = Nennung
credit-list--name = Name
credit-list--size = Größe
credit-list--seconds = Sek.
credit-list--clause = Vertrag
credit-list--state = Stand
credit-list--faults = Zu klären, bevor die Titel gemacht werden
credit-list--what = Befund
credit-list-agrees = Stimmt
credit-list-all-as-the-contracts-have-it = , alle wie in den Verträgen
credit-list-before = vor { $other }
credit-list-card = Tafel { $card }
credit-list-differs = Weicht ab
credit-list-end-titles = Abspann
credit-list-episode = Folge { $id }, { $title }
credit-list-episode-2 = Folge { $id }
credit-list-main-titles = Vorspann
credit-list-no-less-than = mindestens { $size } %
credit-list-no-size-stated-no-less-than = keine Größe angegeben, mindestens { $size } % vereinbart
credit-list-not-on-the-list = nicht auf der Liste
credit-list-not-on-the-list-as = nicht als { $role } auf der Liste
credit-list-set-at-no-less-than-agreed = auf { $size } % gesetzt, mindestens { $size2 } % vereinbart
credit-list-shares-its-card-with-should-stand = teilt die Tafel mit { $others }, soll allein stehen
credit-list-single-card = eigene Tafel
credit-list-stands-after-should-stand-before = steht nach { $other }, soll davor stehen
credit-list-stands-in-the-titles = steht im Block { $block }
credit-list-stands-on-card-should-stand-on = steht auf Tafel { $found }, soll auf Tafel { $wanted } stehen
credit-list-titles = Block { $block }
credit-list-to-settle = , { $count } zu klären

## day-notes

day-notes--time = Uhrzeit
day-notes--department = Abteilung
day-notes--issues = Offene Punkte
day-notes--issue = Punkt
day-notes--owner = Zuständig
day-notes--due = Fällig
day-notes--status = Stand
day-notes--entries = Notizen nach Abteilung
day-notes--messages = Nach­richten
day-notes--message = Nachricht
day-notes--from = Von
day-notes--to = An
day-notes--carried = Noch offen von früheren Tagen
day-notes--raised = Gemeldet
day-notes-done = Erledigt
day-notes-done-2 = Erledigt { $day_and_month }
day-notes-due = fällig { $date }
day-notes-messages = Nachrichten
day-notes-notes = Hinweise
day-notes-open = Offen
day-notes-open-from-before = Offen von früher
day-notes-open-issues = Offene Punkte
day-notes-overdue = Überfällig
day-notes-unit = Unit

## day-out-of-days

day-out-of-days--number = Nr.
day-out-of-days--day = Drehtag
day-out-of-days--changes = Änderungen seit
day-out-of-days--no_changes = Kein Buchstabe hat sich geändert.
day-out-of-days--character = Rolle
day-out-of-days--start = Beginn
day-out-of-days--finish = Ende
day-out-of-days--work = Arbeit
day-out-of-days--hold = Abruf
day-out-of-days--travel = Reise
day-out-of-days--letters = Buchstaben, vorher und nachher
day-out-of-days--changed_mark = im Rahmen: geändert
day-out-of-days--unscheduled = Nicht in diesem Plan
day-out-of-days-cast = Darsteller
day-out-of-days-dates-left-out = Tage ausgelassen
day-out-of-days-drop-once-in-the-first-gap = Unterbrechung: einmal, in der ersten Lücke, deren Daten um { $days } oder mehr auseinanderliegen
day-out-of-days-drop-once-in-the-first-gap-2 = Unterbrechung: einmal, in der ersten Lücke von { $days } oder mehr Kalendertagen zwischen zwei Arbeitstagen
day-out-of-days-figures = Zahlen
day-out-of-days-finish = Ende
day-out-of-days-heads = Personen
day-out-of-days-hol = Feiert.
day-out-of-days-hold = Abruf
day-out-of-days-how-many-are-called = wie viele bestellt sind
day-out-of-days-k = (Kind)
day-out-of-days-locations = Motive
day-out-of-days-reh-fit = Pr. Anpr.
day-out-of-days-sets = Spielorte
day-out-of-days-start = Beginn
day-out-of-days-to = { $least } bis { $most }
day-out-of-days-total = Gesamt
day-out-of-days-travel = Reise
day-out-of-days-up-to = bis zu { $most }
day-out-of-days-work = Arbeit
day-out-of-days-working = Im Einsatz
day-out-of-days-code-s = Beginn
day-out-of-days-code-w = Arbeit
day-out-of-days-code-f = Ende
day-out-of-days-code-h = Abruf
day-out-of-days-code-d = Unterbrechung
day-out-of-days-code-p = Wiederaufnahme
day-out-of-days-code-tr = Reise
day-out-of-days-code-r = Probe
day-out-of-days-code-ft = Anprobe
day-out-of-days-code-t = Test
day-out-of-days-code-holiday = Feiertag
day-out-of-days-code-m = Umzug des Teams

## delivery-schedule

delivery-schedule--items = Posten
delivery-schedule--item = Posten
delivery-schedule--description = Beschrei­bung und Spezifi­kation
delivery-schedule--deliverable = Liefer­posten
delivery-schedule--quantity = Anz.
delivery-schedule--recipient = Empfänger und Weg
delivery-schedule--due = Fällig
delivery-schedule--sent = Gesendet
delivery-schedule--qc = QC
delivery-schedule--accepted = Abgenommen
delivery-schedule--status = Stand
delivery-schedule--slack = Puffer
delivery-schedule--remarks = Hinweise und Kosten­träger
delivery-schedule--attention = Braucht Aufmerksamkeit
delivery-schedule--why = Warum
delivery-schedule--owner = Zuständig
delivery-schedule--milestones = Meilensteine, an denen es hängt
delivery-schedule--milestone = Meilen­stein
delivery-schedule--planned = Geplant
delivery-schedule--reached = Erreicht oder erwartet
delivery-schedule--waits_for = Wartet auf
delivery-schedule--feeds = Posten, die darauf warten
delivery-schedule--as_of = Stand vom
delivery-schedule--slack_note = Puffer: Tage vom Letzten, worauf ein Posten wartet, bis zu seiner Fälligkeit; negativ, wo sie nicht zu halten ist.
delivery-schedule-accepted = Abgenommen
delivery-schedule-access-and-archive = Barrierefreiheit und Archiv
delivery-schedule-agreement = Vertrag
delivery-schedule-at-risk = Gefährdet
delivery-schedule-at-risk-an-input-comes-after = Gefährdet: eine Zulieferung kommt nach der Fälligkeit
delivery-schedule-complete-delivery = Vollständige Lieferung
delivery-schedule-contact = Kontakt
delivery-schedule-cost = Kosten: { $bearer }
delivery-schedule-due-soon = Bald fällig
delivery-schedule-due-today = Heute fällig
delivery-schedule-due-within-14-days = Fällig binnen 14 Tagen
delivery-schedule-fail = Durchgefallen
delivery-schedule-failed-qc = QC nicht bestanden
delivery-schedule-failed-qc-to-be-delivered-again = QC nicht bestanden, neu zu liefern
delivery-schedule-in = in { $day_count }
delivery-schedule-in-qc = In der QC
delivery-schedule-late = { $day_count } verspätet
delivery-schedule-late-2 = Verspätet
delivery-schedule-legal-and-financial = Recht und Finanzen
delivery-schedule-mail = E-Mail
delivery-schedule-method = Weg
delivery-schedule-music = Musik
delivery-schedule-of-accepted = { $accepted } von { $count } abgenommen
delivery-schedule-pass = Bestanden
delivery-schedule-pending = Ausstehend
delivery-schedule-phone = Telefon
delivery-schedule-picture = Bild
delivery-schedule-publicity = Werbung
delivery-schedule-qc-failed = QC nicht bestanden
delivery-schedule-quality-control = Qualitätskontrolle
delivery-schedule-reached = Erreicht
delivery-schedule-reached-late = { $day_count } zu spät erreicht
delivery-schedule-round = Runde { $round }
delivery-schedule-sent = Gesendet
delivery-schedule-slipping = Rutscht
delivery-schedule-sound = Ton
delivery-schedule-territory-and-rights = Gebiet und Rechte
delivery-schedule-text-and-subtitles = Texte und Untertitel
delivery-schedule-to-come = Steht aus
delivery-schedule-waits-for = wartet auf { $name }
delivery-schedule-waits-for-expected = wartet auf { $name }, erwartet { $date }
delivery-schedule-waived = Erlassen

## equipment-list

equipment-list--item = Gerät
equipment-list--quantity = Anz.
equipment-list--order = Bestellung
equipment-list--holder = Bei
equipment-list--needed = Benötigt
equipment-list--pickup = Abholung
equipment-list--picked_up = abgeholt
equipment-list--return_due = Rückgabe fällig
equipment-list--returned = zurück
equipment-list--condition = Zustand
equipment-list--serials = Serien-Nr.
equipment-list--cost = Kosten
equipment-list--in_all = insgesamt
equipment-list--status = Stand
equipment-list--damage = Schaden
equipment-list--as_of = Stand vom
equipment-list--orders = Bestel­lungen
equipment-list--amount = Betrag
equipment-list--for_what = Für
equipment-list-no-vendor = Ohne Lieferant
equipment-list-overdue-and-late = Überfällig und verspätet
equipment-list-to-come = Steht aus
equipment-list-out = Im Einsatz
equipment-list-used-not-recorded = Benutzt und nicht vermerkt
equipment-list-returned = Zurückgegeben
equipment-list-returned-late = Verspätet zurück
equipment-list-where-no-date = Wo kein Datum angegeben ist: Abholung so viele Arbeitstage Vorbereitung vor dem ersten Tag, der es nach dem geltenden Drehplan braucht, Rückgabe am Arbeitstag nach dem letzten.
equipment-list-late-count = { $late } verspätet
equipment-list-within-7-days = Binnen 7 Tagen
equipment-list-due-back-within-7-days = Rückgabe binnen 7 Tagen
equipment-list-due-back = Rückgabe fällig
equipment-list-overdue = Überfällig
equipment-list-late = Verspätet
equipment-list-came = { $count } gekommen
equipment-list-a-day = pro Tag
equipment-list-a-week = pro Woche
equipment-list-short = Unvollständig
equipment-list-count-to-come = { $count } fehlen noch
equipment-list-to-order = Zu bestellen
equipment-list-ordered = Bestellt
equipment-list-not-recorded = Nicht vermerkt
equipment-list-out-another-week = { $hires } im Einsatz: eine weitere Woche kostet { $costs }.
equipment-list-not-in-the-ledger = nicht in den Büchern

## exhibit-g

exhibit-g--subtitle = Arbeits­zeiten der Darsteller
exhibit-g--performer = Darsteller
exhibit-g--performers = Darsteller
exhibit-g--minor = Minder­jährig
exhibit-g--character = Rolle
exhibit-g--status = Stand
exhibit-g--work_time = Arbeits­zeit
exhibit-g--meals = Mahlzeiten
exhibit-g--travel = Reisezeit
exhibit-g--report = Maske
exhibit-g--on_set = Am Set
exhibit-g--dismiss_set = Set Ende
exhibit-g--dismiss = Maske Ende
exhibit-g--nd_meal = NDB
exhibit-g--first_meal = 1. Mahlzeit
exhibit-g--second_meal = 2. Mahlzeit
exhibit-g--out = von
exhibit-g--in = bis
exhibit-g--leave = Ab zum Motiv
exhibit-g--arrive = An Motiv
exhibit-g--leave_location = Ab Motiv
exhibit-g--arrive_studio = An Studio
exhibit-g--stunt_adjustment = Stunt-Zuschl.
exhibit-g--tutoring = Schul­unterricht
exhibit-g--outfits = Eigene Kleidung
exhibit-g--forced_call = Ruhezeit verkürzt
exhibit-g--meal_penalties = Pausen­verst.
exhibit-g--disputed = Strittig
exhibit-g--signature = Unter­schrift
exhibit-g--prepared = Erstellt von
exhibit-g--yes = Ja
exhibit-g--no = Nein
exhibit-g--minor_mark = J
exhibit-g-picture = Filmtitel
exhibit-g-production-number = Produktionsnr.
exhibit-g-type = Art
exhibit-g-type-feature = Kinospielfilm
exhibit-g-type-series = Fernsehserie
exhibit-g-type-limited = Miniserie
exhibit-g-type-short = Kurzfilm
exhibit-g-type-commercial = Werbefilm
exhibit-g-unit = Unit
exhibit-g-company = Firma
exhibit-g-contact = Kontakt
exhibit-g-phone = Telefon
exhibit-g-call = Arbeitsbeginn Team
exhibit-g-first-call = Erste Darsteller
exhibit-g-location = Drehort
exhibit-g-day-off = Vertraglich freier Tag?
exhibit-g-letters = W Arbeit · R Probe · FT Anprobe · T Test · H Abruf · TR Reise · S Beginn · F Ende · D Unterbrechung · P Wiederaufnahme · NP bestellt und nicht gedreht. Maske heißt Maske und Kostüm.
exhibit-g-signing = Die Zeiten trägt die Produktion ein. Mit der Unterschrift bestätigen Darsteller, dass sie sie gesehen haben; am Formular ändern sie nichts. Wer eine Zeit bestreitet, kreuzt das Kästchen an und sagt es der Regieassistenz.
exhibit-g-given-calls = Kleiner gedruckte Zeiten sind die mitgeteilten, nicht die geleisteten.

## footage-log

footage-log--as_of = Stand vom
footage-log--roll = Rolle
footage-log--medium = Medium
footage-log--checksum = Prüfsumme
footage-log--copies = Kopien
footage-log--shipped = Versandt
footage-log--received = Erhal­ten
footage-log--synced = Synchro­nisiert
footage-log--status = Stand
footage-log--remarks = Bemer­kungen
footage-log-agrees-in = stimmt in { $read } überein
footage-log-camera = Kamera
footage-log-camera-2 = Kamera { $camera }
footage-log-checksum-differs = Prüfsumme weicht ab
footage-log-copies-of-each-roll-beside-the = { $many } Kopien jeder Rolle neben dem Original.{ " " }
footage-log-differs-in-of = weicht in { $wrong } von { $read } ab
footage-log-editorial-has-a-roll-after-it = { $copies }Der Schnitt hat eine Rolle { $working_days } nach dem Dreh.
footage-log-in-the-days-report = im Tagesbericht
footage-log-late-to-editorial = Zu spät im Schnitt
footage-log-no-checksum = keine Prüfsumme
footage-log-no-date = Ohne Datum
footage-log-no-footage = kein Material
footage-log-not-in-the-log = Nicht im Protokoll
footage-log-of = { $has } von { $demanded }
footage-log-of-them-sound = davon { $sound } Ton
footage-log-on-set = Am Set
footage-log-one-copy-of-each-roll-beside = Eine Kopie jeder Rolle neben dem Original.{ " " }
footage-log-other = Sonstiges
footage-log-received = Erhalten
footage-log-rolls = Rollen
footage-log-sc = Bild { $list }
footage-log-shipped = Versandt
footage-log-short = { $copies } zu wenig
footage-log-short-of-copies = Zu wenige Kopien
footage-log-sound = Ton
footage-log-synced = Synchronisiert
footage-log-with-editorial = Im Schnitt
footage-log-without-picture = { $days } ohne Bild

## hot-cost

hot-cost--department = Abteilung
hot-cost--people = Personen
hot-cost--call = Erster
hot-cost--wrap = Letzter
hot-cost--budget_hours = Stunden kalkuliert
hot-cost--hours = Stunden geleistet
hot-cost--beyond = Über den Tag hinaus
hot-cost--budget = Tages­budget
hot-cost--cost = Ergab
hot-cost--over = Unter (über)
hot-cost--labour = Arbeit nach Abteilung
hot-cost--so_far = Tag und bis heute
hot-cost--the_day = Der Tag
hot-cost--to_date = Bis heute
hot-cost--cast = Darsteller und Zuschläge
hot-cost--planned = Geplant
hot-cost--came = Ergab
hot-cost--difference = Differenz
hot-cost-a-days-budget-is-what-the = Das Tagesbudget ist, was die Arbeitskonten ({ $labour }) der Abteilung ergeben, mit Nebenkosten, Vorbereitung und Abwicklung, über { $planned } geplante Drehtage. Was der Tag ergab, ist dieser Betrag im Verhältnis der bezahlten Stunden: die ersten { $plain } des Tages normal, die weiteren zu { $plain2 }, nie unter { $plain3 } Stunden.
hot-cost-budgeted = { $planned } kalkuliert
hot-cost-by-peoples-own-deals-kit-and = Nach den Verträgen der Personen, ohne Gerätemiete und Nebenkosten: { $deal }.
hot-cost-by-their-deals = Nach ihren Verträgen
hot-cost-camera-wrap = Drehschluss
hot-cost-cast = Darsteller
hot-cost-cast-as-reported = Darsteller, laut Bericht
hot-cost-crew-call = Arbeitsbeginn
hot-cost-crew-hours = Teamstunden
hot-cost-crew-hours-2 = Teamstunden
hot-cost-crew-late-meals = Team, verspätete Pausen
hot-cost-crew-short-rests = Team, verkürzte Ruhezeiten
hot-cost-first-shot = Erste Klappe
hot-cost-forced-calls = Verkürzte Ruhezeiten
hot-cost-hours-are-from-first-call-to = Stunden von Beginn bis Entlassung ohne Mahlzeiten; der kalkulierte Tag hat { $plain } Stunden je Person. Zeiten, die der Bericht nicht nennt, sind die geplanten.
hot-cost-hours-from-report-to-dismissal-meals = { $people }, { $minutes } Stunden von Ankunft bis Entlassung, ohne Mahlzeiten
hot-cost-in-no-amount = davon { $count } ohne Betrag
hot-cost-last-out = Letzter
hot-cost-locations = Motive
hot-cost-meal-penalties = Pausenverstöße
hot-cost-no-departments-accounts-are-named-or = Keine Arbeitskonten ({ $labour }) der Abteilungen sind benannt, oder der Tag gehört nicht der Main Unit; daher keine Beträge.
hot-cost-of = { $people } von { $count }
hot-cost-over-budget = über Budget
hot-cost-over-the-day = Über den Tag hinaus
hot-cost-overtime-in-it = , darin Überstunden { $amount }
hot-cost-penalties-are-priced-by = Verspätete Pausen und verkürzte Ruhezeiten des Teams sind aus diesen Zeiten gemessen und nach { $clauses } bewertet; sie stehen in keinem Betrag oben.
hot-cost-planned-wrap = { $time }, Drehschluss geplant { $time2 }
hot-cost-the-day = Der Tag
hot-cost-to-date = Bis heute
hot-cost-to-date-2 = Bis heute, { $count }
hot-cost-total = Gesamt
hot-cost-under-budget = unter Budget
hot-cost-whole-an-estimate-of-the-morning = Ganze { $currency }; eine Schätzung vom Morgen danach, keine Abrechnung.
hot-cost-without-an-account-of-their-own = Ohne eigenes Konto und in keinem Betrag: { $silent }.

## invoices

invoices--vendor = Lieferant
invoices--description = Für
invoices--number = Rechnung
invoices--order = Bestellung
invoices--due = Fällig
invoices--account = Kto.
invoices--amount = Betrag
invoices--tax = USt.
invoices--gross = Gesamt
invoices--paid = Bezahlt
invoices--status = Stand
invoices--deposit = Kaution
invoices--carried = Übertrag
invoices--brought = Übertrag
invoices--invoices = Rechnungen
invoices--ageing = Unbezahlt, nach Alter
invoices--come_to = Was die Rechnungen ergeben
invoices--by_currency = Nach Währung
invoices--currency = Währung
invoices--rate = Kurs
invoices--own = In eigener Währung
invoices--unpaid = Unbezahlt
invoices--as_of = Stand vom
invoices--due_within = fällig
invoices--description_within = für
invoices--amount_within = Betrag
invoices--rate_within = Kurs
invoices-a-refundable-deposit-is-a-balance = { " " }Eine Kaution ist ein Saldo, keine Kosten.
invoices-all-invoices = Alle Rechnungen
invoices-cost-posted-to-accounts = Kosten, auf Konten gebucht
invoices-current-not-yet-due = Laufend: noch nicht fällig
invoices-due-in = fällig in { $days }
invoices-due-today = heute fällig
invoices-falling-due = Wird fällig
invoices-no-due-date = Ohne Fälligkeit
invoices-over-60-days-overdue = Über 60 Tage überfällig
invoices-overdue = Überfällig
invoices-overdue-2 = { $days } überfällig
invoices-paid = Bezahlt
invoices-recoverable-tax-a-balance = Erstattbare Steuer, ein Saldo
invoices-refundable-deposits-a-balance = Kautionen, ein Saldo
invoices-tax-marked-r-is-recovered-a = { " " }Mit R gekennzeichnete Steuer wird erstattet: ein Saldo, keine Kosten.
invoices-totals-of-groups-in-tax-included = Gruppensummen in { $code }, mit Steuer.
invoices-unpaid = Unbezahlt
invoices-unpaid-without-a-due-date = Unbezahlt, ohne Fälligkeit

## location-list

location-list--as_of = Stand vom
location-list--permit = Geneh­migung
location-list--dates = Beantragt, erteilt
location-list--valid = Gültig
location-list--covers = Umfasst und verlangt
location-list--insurance = Versi­cherung
location-list--fee = Gebühr
location-list--deposit = Kaution
location-list--status = Stand
location-list--fees = Motivmieten
location-list--rates = Sätze
location-list--prep = Vorbe­reitung
location-list--shoot = Dreh
location-list--strike = Rückbau
location-list--cost = Kosten
location-list--deposits = Kautionen: Salden, keine Kosten
location-list--for = Für
location-list--amount = Betrag
location-list--paid = Bezahlt
location-list--due_back = Rückgabe fällig
location-list--returned = Zurück­gegeben
location-list--kept = Einbe­halten
location-list--reference = In den Büchern
location-list--restoration = Wieder­herstellung
location-list--work = Instand zu setzen
location-list--by = Bis
location-list--done = Erledigt
location-list--released = Frei­stellung unterschrieben
location-list-a-day = { " " }pro Tag
location-list-an-hour = { " " }pro Stunde
location-list-applied = Beantragt
location-list-applied-for = Beantragt
location-list-apply-by = Beantragen bis
location-list-booked = gebucht { $date }
location-list-by = bis { $by_text }
location-list-certificate = Nachweis
location-list-fire = Feuerwehr
location-list-first-day = erster Tag { $date }
location-list-flat = { " " }pauschal
location-list-from = ab { $date }
location-list-hold = Reservierung{ " " }
location-list-inspection = Abnahme
location-list-issued = Erteilt
location-list-kept = Einbehalten
location-list-late = Verspätet
location-list-left = noch { $days }
location-list-monitors = Aufsicht
location-list-named = Benannt
location-list-neighbors = Nachbarn
location-list-not-booked = nicht gebucht
location-list-not-needed = Nicht nötig
location-list-not-recorded = Nicht vermerkt
location-list-open = Offen
location-list-out = Ende
location-list-overdue = { $days } überfällig
location-list-overtime = Überstunden{ " " }
location-list-passed = abgenommen { $date }
location-list-police = Polizei
location-list-posted = ausgehängt { $date }
location-list-postings = Aushänge
location-list-prep = Vorbereitung{ " " }
location-list-refused = Abgelehnt
location-list-release-to-sign = Freistellung offen
location-list-released = Freigestellt
location-list-returned = Zurückgegeben
location-list-strike = Rückbau{ " " }
location-list-survey = Aufnahme
location-list-to-apply = Zu beantragen
location-list-to-apply-or-refused = Zu beantragen oder abgelehnt
location-list-to-pay = Zu zahlen
location-list-told = verständigt { $date }
location-list-until = bis { $date }
location-list-within = innerhalb { $radius }
location-list-apply-by-and-post-by = Beantragen und Aushängen bis: zurückgerechnet vom ersten Tag an den Motiven der Genehmigung nach dem geltenden Drehplan, oder angegeben. Rückzahlung der Kautionen: gerechnet ab dem Ende des Rückbaus.
location-list-late-or-refused = { $late } verspätet oder abgelehnt
location-list-to-apply-or-refused-count = Zu beantragen oder abgelehnt
location-list-of = von { $wanted }
location-list-overdue-count = { $overdue } überfällig
location-list-deposits-out = Offene Kautionen

## location-report

location-report--plays_as = Spielt als
location-report--days = Tage und Sonne
location-report--day = Tag
location-report--here = Hier
location-report--dawn = Dämmerung
location-report--dusk = Abenddämmerung
location-report--sun_note = Bürgerliche Dämmerung, Ortszeit
location-report--base_only = nur Basis
location-report--int_ext = I/A
location-report--set_synopsis = Spielort und Inhalt
location-report--cast = Darsteller
location-report--unscheduled = nicht disponiert
location-report--shot_on = Gedreht am
location-report--permits = Geneh­migungen und Motivmieten
location-report--permit = Geneh­migung
location-report--status = Stand
location-report--number = Nummer
location-report--valid = Gültig
location-report--hours = Uhrzeiten
location-report--fee = Gebühr
location-report--deposit = Kaution
location-report--hazards = Gefähr­dungen und Maßnahmen
location-report--hazard = Gefährdung
location-report--control = Maßnahme
location-report--assessment = Beur­teilung
location-report--departments = Hinweise der Abtei­lungen
location-report--actions = Aufgaben
location-report--action = Aufgabe
location-report--owner = Zuständig
location-report--due = Fällig
location-report--photos = Fotos
location-report--floor_plan = Grundriss
location-report-a-day = pro Tag
location-report-address = Adresse
location-report-an-hour = pro Stunde
location-report-applied = Beantragt
location-report-applied-2 = Beantragt { $date }
location-report-apply-by = Beantragen bis { $date }
location-report-certificate = Nachweis { $number }
location-report-contact = Kontakt
location-report-covers = Umfasst
location-report-dark-all-day = den ganzen Tag dunkel
location-report-dates = Termine
location-report-deposit = Kaution
location-report-done = Erledigt { $date }
location-report-drive = Anfahrt
location-report-due-back = zurück bis { $date }
location-report-emergency = Notfall
location-report-fire = Feuerwehr
location-report-flat = { $amount } pauschal
location-report-floor-load = Bodenlast
location-report-floor-plan-of = Grundriss von { $name }
location-report-from = ab { $date }
location-report-from-2 = ab { $time }
location-report-gps = GPS
location-report-h-from-the-production-office = { $hours } Std. vom Produktionsbüro
location-report-h-min-from-the-production-office = { $hours } Std. { $rest } Min. vom Produktionsbüro
location-report-hold = Abruf
location-report-hospital-phone = Telefon Klinik
location-report-hours-allowed = Erlaubte Zeiten
location-report-inspection = Abnahme
location-report-insurance = Versicherung
location-report-insured = Versichert
location-report-issued = Erteilt
location-report-issued-2 = Erteilt { $date }
location-report-late = Verspätet
location-report-late-due = Verspätet, fällig { $date }
location-report-light-all-night = die ganze Nacht hell
location-report-mail = E-Mail
location-report-min-from-the-production-office = { $rest } Min. vom Produktionsbüro
location-report-monitors = Aufsicht
location-report-named = { $additional } benannt
location-report-neighbors = Nachbarn
location-report-not-needed = Nicht nötig
location-report-not-up = nicht am Himmel
location-report-open = Offen
location-report-owner = Zuständig
location-report-pages = { $scenes }, { $pages } Seiten
location-report-paid = bezahlt { $date }
location-report-parking-and-base = Parken und Basis
location-report-part = Teil { $part }
location-report-phone = Telefon
location-report-phone-coverage = Mobilfunk
location-report-place = Ort
location-report-police = Polizei
location-report-postings = Aushänge
location-report-prep = Vorbereitung
location-report-rates = Sätze
location-report-refused = Abgelehnt
location-report-returned = zurück { $date }
location-report-shoot = Dreh
location-report-site-contact = Kontakt am Motiv
location-report-site-fee = Motivmiete
location-report-strike = Rückbau
location-report-survey = Aufnahme
location-report-terms = Bedingungen
location-report-to-apply = Zu beantragen
location-report-to-put-right = Instand zu setzen
location-report-until = bis { $date }
location-report-until-2 = bis { $time }
location-report-up-all-day = den ganzen Tag am Himmel
location-report-windows-and-sun = Fenster und Sonne

## movement-order

movement-order--from = Von
movement-order--to = Nach
movement-order--route = Strecke
movement-order--convoy = Kolonne
movement-order--vehicle = Fahrzeug
movement-order--driver = Fahrer
movement-order--mobile = Mobil
movement-order--call = Beginn
movement-order--schedule = Ablauf des Umzugs
movement-order--time = Uhrzeit
movement-order--map = Karte
movement-order-name = { $date }, nach { $place }
movement-order-after-the-wrap-of = nach Drehschluss am { $date }
movement-order-during-the-day = während des Drehtags
movement-order-as-arranged = nach Absprache
movement-order-miles-straight = { $miles } Meilen Luftlinie
movement-order-km-straight = { $km } km Luftlinie
movement-order-call-there = Arbeitsbeginn dort
movement-order-there-by = Dort bis
movement-order-leave = Abfahrt
movement-order-distance = Entfernung
movement-order-time-on-the-road = Fahrzeit
movement-order-run-by = Leitung
movement-order-grid = Koordinaten
movement-order-base-and-parking = Basis und Parken
movement-order-facilities = Einrichtungen
movement-order-leave-place = Abfahrt { $place }
movement-order-trucks-at = Lkw an { $place }
movement-order-ready-to-work = Drehbereit

## music-cue-sheet

music-cue-sheet--cue = Stück
music-cue-sheet--title = Titel
music-cue-sheet--composers = Kompo­nisten (Gesell­schaft, Anteil)
music-cue-sheet--publishers = Verlage (Gesell­schaft, Anteil)
music-cue-sheet--usage = Verwendung
music-cue-sheet--start = Beginn
music-cue-sheet--length = Dauer
music-cue-sheet--scene = Bild
music-cue-sheet--clearance = Klärung
music-cue-sheet--total = Musik gesamt
music-cue-sheet--missing = fehlt
music-cue-sheet-cues = Stücke
music-cue-sheet-music = Musik
music-cue-sheet-not-listed = nicht aufgeführt
music-cue-sheet-production-company = Produktionsfirma
music-cue-sheet-without-duration = Ohne Dauer
cue-use-bi = Hintergrund, instrumental
cue-use-bv = Hintergrund, Gesang
cue-use-vi = im Bild, instrumental
cue-use-vv = im Bild, Gesang
cue-use-mt = Vorspann
cue-use-et = Abspann
cue-use-lg = Logo

## per-diem

per-diem--name = Name
per-diem--days = Tage
per-diem--rate = Satz
per-diem--paid = Gezahlt an
per-diem--signature = Erhal­ten
per-diem--legend = T Reise · W Arbeit · H Abruf · off freier Tag auswärts
per-diem-week-of = Woche vom { $date }

## petty-cash

petty-cash--number = Nr.
petty-cash--vendor = Gezahlt an
petty-cash--purpose = Für
petty-cash--account = Kto.
petty-cash--net = Netto
petty-cash--tax = USt.
petty-cash--out = Ausgang
petty-cash--in = Eingang
petty-cash--balance = Saldo
petty-cash--carried = Übertrag
petty-cash--brought = Übertrag
petty-cash--overview = Umschläge und Karten
petty-cash--envelope = Umschlag
petty-cash--holder = Inhaber
petty-cash--float = Vorschuss
petty-cash--topped_up = Aufgefüllt
petty-cash--spent = Ausgegeben
petty-cash--expected = Vorhanden
petty-cash--counted = Gezählt
petty-cash--difference = Differenz
petty-cash--status = Stand
petty-cash--recap = Nach Konto
petty-cash--receipts = Belege
petty-cash--cost = Kosten
petty-cash--name = Name
petty-cash-at = { " " }zu { $rate }
petty-cash-balances = Stimmt.
petty-cash-card = Karte
petty-cash-cash-and-receipts = Bargeld und Belege
petty-cash-cash-in-hand-counted = Barbestand, gezählt { $on }
petty-cash-department = Abteilung
petty-cash-difference = Differenz
petty-cash-envelope = Umschlag
petty-cash-float = Vorschuss
petty-cash-float-handed-out = Ausgegebener Vorschuss
petty-cash-issued = Ausgegeben
petty-cash-limit = Limit
petty-cash-limit-of-the-card = Limit der Karte
petty-cash-not-counted = nicht gezählt
petty-cash-not-counted-should-be-in-hand = Nicht gezählt; { $expected } sollten da sein.
petty-cash-of-the-limit-is-left = { $expected } vom Limit bleiben.
petty-cash-overspent-by = Um { $expected } überzogen.
petty-cash-receipts-of-after-the-count = { " " }Belege nach der Zählung: { $later }.
petty-cash-receipts-since-the-last-top-up = Belege seit der letzten Auffüllung
petty-cash-receipts-with-their-tax-balances-as = Belege mit ihrer Steuer; Salden wie bezahlt.
petty-cash-settled = { " " }Abgerechnet.
petty-cash-settled-2 = Abgerechnet
petty-cash-tax-marked-r-is-recovered-a = { " " }Mit R gekennzeichnete Steuer wird erstattet: ein Saldo, keine Kosten.
petty-cash-top-up = Auffüllung
petty-cash-topped-up-by-other-than-was = Mit anderem als dem Ausgegebenen aufgefüllt
petty-cash-within-its-limit = im Limit

## post-schedule

post-schedule--as_of = Stand vom
post-schedule--chart = Plan
post-schedule--table = Aufgaben
post-schedule--task = Aufgabe
post-schedule--owner = Zuständig und Betrieb
post-schedule--length = Dauer
post-schedule--after = Nach
post-schedule--start = Beginn
post-schedule--finish = Ende
post-schedule--latest = Spätestes Ende
post-schedule--float = Puffer
post-schedule--status = Stand
post-schedule--dates = Termine
post-schedule--today = Heute
post-schedule--legend_critical = kritischer Pfad
post-schedule--legend_plain = geplant
post-schedule--legend_done = erledigt
post-schedule--legend_float = Puffer
post-schedule--legend_point = Meilen­stein
post-schedule--legend_deadline = Termin
post-schedule-air = Ausstrahlung
post-schedule-all-episodes = Alle Folgen
post-schedule-calendar-days = { $days } Kalendertage
post-schedule-delivery = Lieferung
post-schedule-done = Erledigt
post-schedule-done-late = { $days } zu spät erledigt
post-schedule-dropped = Entfallen
post-schedule-due-soon = Bald fällig
post-schedule-due-within-14-days = Fällig binnen 14 Tagen
post-schedule-effects-conform-color-titles = Effekte, Conforming, Farbe, Titel
post-schedule-episode = Folge { $id }, { $title }
post-schedule-episode-2 = Folge { $id }
post-schedule-from-to-the-same-dates-are = { $tasks } von { $date } bis { $date2 }; dieselben Daten stehen in der Tabelle
post-schedule-in-progress = In Arbeit
post-schedule-item = Posten { $item }, { $map_or }
post-schedule-late = { $days } verspätet
post-schedule-late-2 = Verspätet
post-schedule-masters-qc-captions-delivery = Master, QC, Untertitel, Lieferung
post-schedule-of = von { $count }
post-schedule-of-float = { $days } Puffer
post-schedule-on-hold = Angehalten
post-schedule-other = Sonstiges
post-schedule-picture-editing = Bildschnitt
post-schedule-picture-lock = Picture Lock
post-schedule-short = { $days } zu wenig
post-schedule-short-of-a-promise = Zusage nicht zu halten
post-schedule-slipping = Rutscht
post-schedule-start-and-finish-as-recorded-else = Beginn und Ende: wie vermerkt, sonst das Früheste nach dem, worauf eine Aufgabe wartet. Spätestes Ende: was dahinter zugesagt ist, hält noch. Puffer: Arbeitstage dazwischen; negativ, wo eine Zusage nicht zu halten ist. Fett: der kritische Pfad.
post-schedule-to-come = Steht aus
post-schedule-turnovers-sound-and-music = Übergaben, Ton und Musik
post-schedule-wrap = Drehschluss

## production-report

production-report--times = Zeiten
production-report--planned = Geplant
production-report--actual = Ist
production-report--days = Tage
production-report--scheduled = Disponiert
production-report--due = Bis heute
production-report--script = Drehbuch
production-report--minutes = Minuten
production-report--setups = Einst.
production-report--running_time = Geschätzte Laufzeit
production-report--omitted = Entfallen (zählt 0)
production-report--scene = Bild
production-report--set_description = Spielort
production-report--shot = Gedreht
production-report--state = Stand
production-report--timed = Zeit
production-report--remarks = Bemer­kungen
production-report--completed = Fertig
production-report--not_shot = Disponiert, nicht gedreht
production-report--partial = Teilweise gedreht
production-report--added = Hinzugekommen
production-report--retakes = Nachdrehs
production-report--owed = Nach­zuholen
production-report--cast = Darsteller
production-report--artist = Darsteller
production-report--character = Rolle
production-report--status = Stand
production-report--minor = (Kind)
production-report--report = Ankunft
production-report--on_set = Am Set
production-report--dismiss_set = Set Ende
production-report--dismiss = Maske Ende
production-report--nd_meal = NDB
production-report--first_meal = 1. Mahlzeit
production-report--second_meal = 2. Mahlzeit
production-report--leave = Ab zum Motiv
production-report--back = Zurück
production-report--nd_out = NDB von
production-report--first_out = 1. von
production-report--second_out = 2. von
production-report--out = Ende
production-report--in = Beginn
production-report--stunt_adjustment = Stunt-Zuschl.
production-report--tutoring = Unterricht
production-report--outfits = eigene Kleidung
production-report--forced_call = Ruhezeit verkürzt
production-report--meal_penalties = Pausen­verstoß
production-report--np = NP: bestellt und nicht gedreht
production-report--background = Komparsen und Licht­doubles
production-report--quantity = Anz.
production-report--description = Beschrei­bung
production-report--rate = Satz
production-report--adjustments = Zuschläge
production-report--call = Beginn
production-report--rolls = Material
production-report--roll = Rolle
production-report--amount = Menge
production-report--catering = Ver­pflegung
production-report--meal = Mahlzeit
production-report--served = Ausgegeben
production-report--crew = Team
production-report--position = Funktion und Name
production-report--vehicles = Fahrzeuge
production-report--vehicle = Fahrzeug
production-report--driver = Fahrer
production-report--equipment = Gerät
production-report--item = Gerät
production-report--vendor = Lieferant
production-report--signature = Unter­schrift
production-report--meal_in = bis
production-report--character_within = Rolle
production-report-2nd-meal = 2. Mahlzeit
production-report-2nd-meal-in = 2. Mahlzeit Ende
production-report-2nd-meal-out = 2. Mahlzeit Beginn
production-report-added = Hinzugekommen
production-report-breakfast = Frühstück
production-report-camera-wrap = Drehschluss
production-report-completed = Fertig
production-report-crew-call = Arbeitsbeginn
production-report-day-notes = Tagesnotizen
production-report-delays = Verzögerungen
production-report-equipment-lost-damaged-extra = Gerät verloren, beschädigt, zusätzlich
production-report-est = ca. { $clocked }
production-report-estimated-finish = Voraussichtliches Ende
production-report-first-shot = Erste Klappe
production-report-first-shot-after-lunch = Erste Klappe nach Mittag
production-report-from = { $scene } ({ $pages }, aus { $number })
production-report-grace = { " " }(Toleranz)
production-report-guests = Gäste
production-report-h-min = { $hours } Std. { $minutes } Min.
production-report-holiday = Feiertag
production-report-injuries-and-incidents = Verletzungen und Vorfälle
production-report-key-2nd-ad = 2. Regieassistenz
production-report-last-man-out = Letzte Person ab
production-report-location = Motiv
production-report-lunch = Mittag
production-report-lunch-in = Mittag Ende
production-report-lunch-out = Mittag Beginn
production-report-min-s = { $minutes } Min. { $what } Sek.
production-report-none-reported = Keine gemeldet.
production-report-not-shot = Nicht gedreht
production-report-notes = Hinweise
production-report-nothing-what-is-left-is-on = nichts: der Rest liegt an einem späteren Tag
production-report-now-on = jetzt am { $day }
production-report-of = { $named } ({ $pages } von { $planned })
production-report-other-units-today = Andere Units heute
production-report-partial = Teilweise
production-report-prelight = Vorleuchten
production-report-preparation = Vorbereitung
production-report-previous = Bisher
production-report-rehearsal = Probe
production-report-remaining = Verbleibend
production-report-retake = Nachdreh
production-report-schedule = Drehplan
production-report-scheduled-finish = Geplantes Ende
production-report-script = Drehbuch
production-report-shoot-main-unit = Dreh, Main Unit
production-report-shoot-other-units = Dreh, weitere Units
production-report-shooting-call = Drehbeginn
production-report-started = Begonnen
production-report-today = Heute
production-report-total-in-script = Gesamt im Drehbuch
production-report-total-to-date = Gesamt bis heute
production-report-travel = Reise
production-report-upm = Produktionsleitung
production-report-weather = Wetter
production-report-with-retakes = Mit Nachdrehs
production-report-sound = Ton
production-report-picture = Bild
production-report-pre-filled = Aus dem Drehplan vorausgefüllt. Was leer ist, wird am Drehtag eingetragen.
production-report-nothing = nichts

## purchase-orders

purchase-orders--number = Best.-Nr.
purchase-orders--vendor = Lieferant
purchase-orders--department = Abt.
purchase-orders--account = Kto.
purchase-orders--description = Beschrei­bung
purchase-orders--amount = Betrag
purchase-orders--tax = USt.
purchase-orders--value = Bestell­wert
purchase-orders--invoiced = Berechnet
purchase-orders--balance = Saldo
purchase-orders--status = Stand
purchase-orders--approved = Frei­gegeben
purchase-orders--carried = Übertrag
purchase-orders--brought = Übertrag
purchase-orders--orders = Bestel­lungen
purchase-orders--by_department = Nach Abteilung
purchase-orders--by_currency = Nach Währung
purchase-orders--currency = Währung
purchase-orders--rate = Kurs
purchase-orders--own = In eigener Währung
purchase-orders--agreement = Übereinstimmung mit dem Kostenstand
purchase-orders--date_within = Datum
purchase-orders--description_within = Beschrei­bung
purchase-orders--amount_within = Betrag
purchase-orders--rate_within = Kurs
purchase-orders--approved_within = freigegeben
purchase-orders-accruals-that-stand-on = Rückstellungen zum { $to }
purchase-orders-an-order-in-another-currency-commits = { " " }Eine Bestellung in anderer Währung bindet, was in ihr noch nicht berechnet ist, zum Kurs der Bestellung.
purchase-orders-balance-of-this-log = Saldo dieses Buchs
purchase-orders-by = um { $code }{ $amount }
purchase-orders-cancelled = Storniert
purchase-orders-closed = Geschlossen
purchase-orders-commitments-cost-report-to = Bindungen, Kostenstand { $id }, bis { $to }
purchase-orders-committed = Gebunden
purchase-orders-invoiced = Berechnet
purchase-orders-no-department = Ohne Abteilung
purchase-orders-on = auf { $count }
purchase-orders-open = Offen
purchase-orders-order-total-invoiced-and-balance-in = Bestellwert, berechnet und Saldo in { $code }; der Saldo ist gebunden.
purchase-orders-ordered = Bestellt
purchase-orders-orders-and-invoices-of-after-taken = Bestellungen und Rechnungen nach { $to }, zurückgerechnet
purchase-orders-over = Überschritten
purchase-orders-over-orders = Über Bestellwert
purchase-orders-over-their-amount = Über ihrem Betrag
purchase-orders-partial = Teilweise
purchase-orders-tax-marked-r-is-recovered-and = { " " }Mit R gekennzeichnete Steuer wird erstattet und gehört nicht zum Bestellwert.

## research

research--scenes = Bilder, denen es dient
research--scene = Bild
research--set = Spielort
research--script_day = Spieltag
research--shot = Drehtag
research--questions = Offene Fragen
research--answers = Beant­wortet
research--question = Frage
research--answer = Antwort
research--dossier = Dossier
research--owner = Wer
research--sources = Quellen
research--pictures = Bilder
research--as_of = Stand vom
research-kept-by = Geführt von
research-of = Vom
research-open-questions = Offene Fragen
research-period = Periode
research-place = Ort
research-subject = Thema

## rooming-list

rooming-list--guest = Gast
rooming-list--room = Zimmer
rooming-list--check_in = Anreise
rooming-list--check_out = Abreise
rooming-list--nights = Nächte
rooming-list--rate = Preis
rooming-list--confirmation = Bestä­tigung
rooming-list--by_night = Nach Nächten
rooming-list--night = Nacht
rooming-list--rooms = Zimmer
rooming-list--guests = Gäste
rooming-list--arriving = Anreise
rooming-list--leaving = Abreise
rooming-list-guests = { $many } Gäste

## scout-report

scout-report--shoots = Dreh
scout-report--decide_by = Entscheiden bis
scout-report--chosen = Gewählt
scout-report--candidates = Vorschläge
scout-report--report = Motivbericht
scout-report--why = Warum
scout-report--pictures = Fotos
scout-report--not_scheduled = nicht disponiert
scout-report-access = Zugang
scout-report-available = Verfügbar
scout-report-basecamp = Basis
scout-report-contact = Kontakt
scout-report-deposit = Kaution
scout-report-faces-no-sun-on-it = Front { $faces }: keine Sonne
scout-report-faces-sun-on-it = Front { $faces }: Sonne { $all }
scout-report-flat = { $fee } pauschal
scout-report-from-the-base = Von der Basis
scout-report-h-drive = { $hours } Std. Fahrt
scout-report-h-min-drive = { $hours } Std. { $rest } Min. Fahrt
scout-report-hours-allowed = Erlaubte Zeiten
scout-report-min-drive = { $rest } Min. Fahrt
scout-report-nearest-hospital = Nächste Notaufnahme
scout-report-notes = Hinweise
scout-report-parking = Parken
scout-report-permit = Genehmigung
scout-report-phone-coverage = Mobilfunk
scout-report-power = Strom
scout-report-scouted = Besichtigt
scout-report-site-fee = Motivmiete
scout-report-sound = Ton
scout-report-sun-on = Sonne am { $date }
scout-report-sun-seen = Sonne gesehen
scout-report-why = Warum

## script-notes

script-notes--scene = Bild
script-notes--page = Seite
script-notes--note = Anmerkung
script-notes--from = Von
script-notes--date = Datum
script-notes--status = Stand
script-notes--answer = Antwort
script-notes--changes = Was diese Fassung ändert
script-notes--drafts = Fassungen
script-notes--draft = Fassung
script-notes--colour = Farbe
script-notes--author = Autor
script-notes--scenes = Geänderte Bilder
script-notes--pages = Seiten
script-notes--whole = Das Drehbuch im Ganzen
script-notes--shot = Dreh
script-notes--as_of = Stand vom
script-notes--none = Keine Notizen zu dieser Fassung.
script-notes-about-it = Dazu
script-notes-added = hinzu{ " " }
script-notes-added-2 = Hinzugekommen
script-notes-author = Autor
script-notes-changed = Geändert
script-notes-current-draft = Aktuelle Fassung
script-notes-cut = gestrichen{ " " }
script-notes-cut-2 = Gestrichen
script-notes-date = Datum
script-notes-done = Erledigt
script-notes-in-hand = Vorhanden
script-notes-none-open = { $notes }, keine offen
script-notes-notes = Hinweise
script-notes-open = { $open } offen
script-notes-open-2 = Offen
script-notes-open-3 = { $notes }, { $open } offen
script-notes-pages = Seiten
script-notes-stays = Bleibt

## shooting-schedule

shooting-schedule--comments = Bemer­kungen
shooting-schedule--hazards = Gefahren
shooting-schedule--set_elements = Spielort, Darsteller und Elemente
shooting-schedule--est_time = Ca.
shooting-schedule--location = Motiv

## sides

sides--cast = Darsteller
sides--character = Rolle
sides--artist = Darsteller
sides--script_page = Buchseite
sides--struck = heute nicht
sides--scene_continued = FORTSETZUNG:
sides--scene_continues = (FORTSETZUNG)
sides--unread = nicht im gelesenen Drehbuch

## start-paperwork

start-paperwork--name = Name
start-paperwork--department = Abteilung
start-paperwork--next = Nächster Tag
start-paperwork--as_of = Stand vom
start-paperwork--minor = minder­jährig
start-paperwork-a-date-alone-is-the-date = Ein Datum allein ist der Tag der Unterschrift. Leer: von dieser Person nicht verlangt. Läuft ab: binnen 14 Tagen oder vor dem letzten Arbeitstag der Person.
start-paperwork-complete = Vollständig
start-paperwork-expired = Abgelaufen
start-paperwork-not-complete = Nicht vollständig
start-paperwork-not-sent = Nicht gesendet
start-paperwork-people = Personen
start-paperwork-running-out = Läuft ab
start-paperwork-sent = Gesendet
start-paperwork-until = Bis
start-paperwork-work-next-and-not-complete = Arbeitet als Nächstes, nicht vollständig
start-paperwork-works-and-is-not-complete = Arbeitet { $date }, nicht vollständig
paper-kind-deal-memo = Deal Memo
paper-kind-contract = Vertrag
paper-kind-right-to-work = Arbeitserlaubnis
paper-kind-tax-forms = Steuerdaten
paper-kind-nda = NDA
paper-kind-training = Unterweisung
paper-kind-child-permit = Kindergenehmigung

## stripboard

stripboard--sheet = Blatt
stripboard--others = Weitere
stripboard--cast_key = Darsteller und ihre Streifen
stripboard--colours = Farben der Streifen
stripboard--end_of = Ende von
stripboard--moved = war
stripboard--night_edge = dunkler Rand: Nacht
stripboard--twilight_edge = gestreifter Rand: Dämmerung
stripboard--compared = Verschobene Streifen nennen ihren früheren Platz in
stripboard-day = Drehtag { $number }, { $date }
stripboard-in-the-boneyard = nicht disponiert
stripboard-pages = { $scenes } · { $rest } Seiten

## talent-schedule

talent-schedule--what = Termin
talent-schedule--time = Uhrzeit
talent-schedule--place = Ort
talent-schedule--remarks = Bemer­kungen
talent-schedule--appearances = Einsätze
talent-schedule--options = Optionen und Reser­vierungen
talent-schedule--dates = Termine
talent-schedule--deadline = Ziehen bis
talent-schedule--status = Stand
talent-schedule--obligations = Beginn und Ende
talent-schedule--deal = Vertrags­termine
talent-schedule--due = Fällig
talent-schedule--as_of = Stand vom
talent-schedule-adr = ADR
talent-schedule-agent = Agentur
talent-schedule-by-air = Mit dem Flugzeug
talent-schedule-by-the-day = Tageweise
talent-schedule-by-the-week = Wochenweise
talent-schedule-contract = Vertrag
talent-schedule-days-of-work = Arbeitstage
talent-schedule-days-on-hold = Tage auf Abruf
talent-schedule-deal = Vertragsart
talent-schedule-deal-dates-overdue = Vertragstermine überfällig
talent-schedule-done = Erledigt { $day_and_month }
talent-schedule-due = Fällig
talent-schedule-first-by = erste bis { $date }
talent-schedule-fitting = Anprobe
talent-schedule-from = ab { $time }
talent-schedule-from-2 = ab { $date }
talent-schedule-given-back = Zurückgegeben { $day_and_month }
talent-schedule-guardian = Betreuung
talent-schedule-lapsed = Verfallen
talent-schedule-no-shoot-day-yet = noch kein Drehtag
talent-schedule-not-available = Nicht verfügbar
talent-schedule-open = Offen
talent-schedule-option = Option
talent-schedule-options-open = Offene Optionen
talent-schedule-other-appearances = Weitere Einsätze
talent-schedule-overdue = { $days } überfällig
talent-schedule-pick-up = Abholung { $time }
talent-schedule-pick-up-date = Wiederaufnahme
talent-schedule-press = Presse
talent-schedule-rehearsal = Probe
talent-schedule-run-of-the-picture = Für den ganzen Film
talent-schedule-scene = Bild { $one }
talent-schedule-scenes = Bilder { $all }
talent-schedule-start = Beginn
talent-schedule-stop = Ende
talent-schedule-taken-up = Gezogen { $day_and_month }
talent-schedule-test = Test
talent-schedule-three-days = Drei Tage
talent-schedule-to = bis { $date }
talent-schedule-to-2 = bis { $time }
talent-schedule-to-come = Steht aus
talent-schedule-travel = Reise
talent-schedule-work-window = Einsatzzeitraum

## transport-order

transport-order--run = Fahrt
transport-order--runs = Fahrten
transport-order--vehicle = Fahrzeug
transport-order--vehicles = Fahrzeuge
transport-order--plate = Kennz.
transport-order--driver = Fahrer
transport-order--drivers = Fahrer
transport-order--starts = Beginn
transport-order--time = Uhrzeit
transport-order--stop = Abholen an
transport-order--drop = Absetzen an
transport-order--passengers = Fahrgäste
transport-order--passenger = Fahrgast
transport-order--called = Beginn
transport-order--wraps = Schluss
transport-order--arrives = Ankunft
transport-order--from = Von
transport-order--by_name = Wer wann abgeholt wird
transport-order--pickup = Abholung
transport-order--on_duty = Dienst
transport-order--hours = Uhrzeiten
transport-order--department = Abteilung
transport-order--seats = Plätze
transport-order--captain = Fahrbereitschaft
transport-order--base = Ziel
transport-order--nobody = Keine Fahrgäste
transport-order--called_within = Beginn
transport-order--wraps_within = Schluss
transport-order-errand = Besorgung
transport-order-h-min = { $hours } Std. { $rest } Min.
transport-order-min = { $rest } Min.
transport-order-of = { $taken } von { $seats }
transport-order-pick-up = Abholung
transport-order-return = Rückfahrt
transport-order-shuttle = Shuttle
transport-order-with = { " " }mit{ " " }
transport-order-first-vehicle = Erstes Fahrzeug
transport-order-first-pick-up = Erste Abholung

## travel-memo

travel-memo--trips = Reise
travel-memo--rooms = Hotel
travel-memo--days = Tage auswärts
travel-memo--per_diem = Tagegeld
travel-memo--depart = Ab
travel-memo--arrive = An
travel-memo--journey = Reise
travel-memo--pickup = Abholung
travel-memo--booking = Buchung
travel-memo--check_in = Anreise
travel-memo--check_out = Abreise
travel-memo--nights = Nächte
travel-memo--confirmation = Bestä­tigung
travel-memo--what = Tages­programm
travel-memo--visas = Visum und Arbeits­erlaubnis
travel-memo--contacts = Ansprech­partner
travel-memo-at = { $days } zu { $rate }: { $currency }.
travel-memo-call = Beginn { $call }
travel-memo-day-off = Freier Tag
travel-memo-hold = Abruf
travel-memo-production-office = Produktionsbüro
travel-memo-shared = geteilt { $with }
travel-memo-travel = Reise
travel-memo-travel-and-housing = Reise und Unterkunft
travel-memo-until = bis { $date }
travel-memo-visa = Visum
travel-memo-with = mit { $names }
travel-memo-work = Arbeit

## vfx-list

vfx-list--as_of = Stand vom
vfx-list--summary = Nach Firma und Stand
vfx-list--vendor = Firma
vfx-list--shots = Einstel­lungen
vfx-list--frames = Frames
vfx-list--cost = Kosten
vfx-list--shot = Einstel­lung
vfx-list--description = Beschrei­bung
vfx-list--status = Stand
vfx-list--turnover = Übergabe
vfx-list--due = Final bis
vfx-list--final = Final
vfx-list--version = Version
vfx-list--remarks = Bemer­kungen
vfx-list-after-conform = nach dem Conforming
vfx-list-all = Alle
vfx-list-awarded = Beauftragt
vfx-list-bid = Angebot
vfx-list-due-within-7-days = Fällig binnen 7 Tagen
vfx-list-final = Final
vfx-list-in-progress = In Arbeit
vfx-list-in-review = In Abnahme
vfx-list-late = { $days } verspätet
vfx-list-late-2 = Verspätet
vfx-list-no-vendor-yet = Noch keine Firma
vfx-list-not-turned-over = Nicht übergeben
vfx-list-of = { $share } % von { $live }
vfx-list-omitted = Entfallen
vfx-list-on-hold = Angehalten
vfx-list-revise = Korrektur
vfx-list-sc = Bild { $scene }
vfx-list-shots = Einstellungen
vfx-list-turned-over = Übergeben
vfx-list-with-the-vendors = Bei den Firmen

## budget-compare

budget-compare-grand-total = Gesamtsumme
budget-compare-less = Abzüglich { $name }
budget-compare-net-budget = Nettobudget
budget-compare-total-above-the-line = Summe above the line
budget-compare-total-negative-cost = Summe Herstellungskosten
budget-compare-total-other = Summe Sonstiges
budget-compare-total-post = Summe Post
budget-compare-total-production = Summe Produktion
budget-compare-variance-is-less-over-in-parentheses = Abweichung ist { $name } abzüglich { $name2 }.

## casting

casting-1-shoot-day = 1 Drehtag, { $date }
casting-aged = , { $age } Jahre
casting-audition = Casting
casting-backup = Ersatz
casting-callback = Recall
casting-canceled = Abgesagt
casting-cast = Besetzt
casting-chemistry = Konstellationscasting
casting-choice = Wahl
casting-closed = Geschlossen
casting-first = Erster Durchgang
casting-free-on-all-shoot-days = An allen { $all } Drehtagen frei
casting-free-on-of = An { $free } von { $all } frei: { $parts }
casting-free-on-the-shoot-day = Am Drehtag frei
casting-guardian = Betreuung { $name }
casting-hold = In der Hinterhand
casting-minor = Minderjährig{ $age }; { $guardian }
casting-no-guardian-stated = keine Betreuung angegeben
casting-no-shoot-day-yet = noch kein Drehtag
casting-no-show = Nicht erschienen
casting-offer-out = Angebot abgegeben
casting-open = Offen
casting-pass = Absage
casting-r-sum = Vita
casting-reel = Showreel
casting-shoot-days = { $count } Drehtage, { $date } – { $date2 }
casting-submitted = Vorgeschlagen
casting-test = Probeaufnahme
casting-not = nicht

## one-line-schedule

one-line-schedule-pages = { $scenes } · { $eighths } Seiten

## performer-times

performer-times-yes = Ja

## schedule

schedule-added = Hinzugekommen
schedule-also = auch { $on }
schedule-approx-crew-call = Arbeitsbeginn ca.
schedule-approx-crew-call-2 = Arbeitsbeginn ca.
schedule-based-on-the = Nach { $name }
schedule-changes-since = Änderungen seit { $name }
schedule-closed-set = Closed Set
schedule-continuous-day = Durchgehender Tag
schedule-cover-for = Ersatz für { $names }
schedule-day = Drehtag { $number }
schedule-day-2 = Drehtag { $number }, { $date }
schedule-day-3 = Drehtag { $number }
schedule-day-4 = Drehtag { $n }
schedule-day-of = Drehtag { $number } von { $total }
schedule-draft = Fassung { $name }
schedule-dropped = Entfallen
schedule-ep = Fg. { $episode }: { $pages }
schedule-est = ca. { $hours }
schedule-from = von { $list }
schedule-moved = Verschoben
schedule-no-longer = nicht mehr { $on }
schedule-no-photography = Kein Dreh
schedule-not-shot = Nicht gedreht
schedule-of = { $pages } von { $of_pages }
schedule-of-2 = { $scenes } von { $of_scenes }
schedule-omitted = { $cut } entfallen
schedule-on = { $part_name } am
schedule-other-pages = Seiten geändert
schedule-owed = { $what }, { $rest } offen
schedule-owed-from = Nachzuholen von { $day_name }
schedule-owed-of = Nachzuholen: { $rest } von { $pages }
schedule-pages = { $days } · { $pages } Seiten
schedule-pages-2 = Seiten
schedule-part = Teil { $part }
schedule-partly-shot = Teilweise gedreht
schedule-photography = Drehzeit
schedule-preparation = Vorbereitung
schedule-scenes = Bilder
schedule-semi-continuous-day = Teilweise durchgehender Tag
schedule-shoot-day = Drehtag
schedule-shoot-days = Drehtage
schedule-sunrise = Sonnenaufgang
schedule-sunset = Sonnenuntergang
schedule-weather-cover = Schlechtwetterbilder
schedule-weather-permitting = Wetterabhängig
schedule-week = Woche { $number }
schedule-with = mit { $pages }
schedule-wrap = Drehschluss { $time }

## travel

travel-car = Auto
travel-ferry = Fähre
travel-flight = Flug
travel-own-car = Eigenes Auto
travel-train = Zug

## The site around the papers

site--all-papers = Alle Unterlagen
site--skip = Zum Inhalt springen
site--site = Website
site--previous = Vorherige Seite:
site--next = Nächste Seite:
site--same_day = Am selben Tag:
site--papers = Unterlagen
site--by_day = Nach Tagen
site--by_kind = Nach Art
site--today = Heute
site--tomorrow = Morgen
site--pdf = PDF
site--pages = S.
site--not_made = Nicht erstellt
site--next_call = Nächster Arbeitsbeginn
site--as_of = Stand
site--call = Arbeitsbeginn
site--wrap = Drehschluss
site--no_call = Kein Arbeitsbeginn steht bevor
site--nothing = Keine Unit dreht
site--ahead = Als Nächstes fällig
site--findings = Prüfhinweise
site--findings_none = Nichts zu beanstanden
site--findings_more = weitere; `callboard check` nennt alle
site--errors = Fehler
site--warnings = Warnungen
site--notes = Hinweise
site--search = Suche
site--search_help = Namen, Szenen, Orte, jedes Wort
site--keys = / zum Suchen, Pfeile zum Wählen, Esc zum Verlassen
site--results = Treffer
site--no_index = Das Verzeichnis fehlt
site--look = Darstellung
site--look_auto = Wie das Gerät
site--look_light = Hell
site--look_dark = Dunkel
site--on_page = Auf dieser Seite
site--people = Personen
site--places = Motive
site--cast = Darsteller
site--crew = Team
site--place = Motiv
site--days = Tage
site--other_papers = Andere Unterlagen
count-items-due =
    { $count ->
        [one] { $count } Position fällig
       *[other] { $count } Positionen fällig
    }
count-calendar-days =
    { $count ->
        [one] { $count } Kalendertag
       *[other] { $count } Kalendertage
    }
count-errors = { $count } Fehler
count-warnings =
    { $count ->
        [one] { $count } Warnung
       *[other] { $count } Warnungen
    }
count-clearances =
    { $count ->
        [one] { $count } Rechteklärung
       *[other] { $count } Rechteklärungen
    }
count-credits =
    { $count ->
        [one] { $count } Nennung
       *[other] { $count } Nennungen
    }

## Wie eine Disposition steht

approval-approved = Freigegeben
approval-preliminary = Vorläufig
approval-superseded = Überholt
approval-and = { " und " }
approval-by-none = nicht freigegeben von { $roles }
approval-by-some = freigegeben von { $signed }; nicht von { $roles }
approval-superseded-by = durch die Fassung, freigegeben { $at }
approval-replaces = ersetzt die Fassung, freigegeben { $at }

## Categories of the breakdown

category-background = Komparsen
category-stunts = Stunts
category-vehicles = Spielfahrzeuge
category-props = Requisite
category-weapons = Waffen
category-sfx = SFX
category-wardrobe = Kostüm
category-makeup-hair = Maske
category-animals = Tiere
category-wranglers = Tiertrainer
category-intimacy = Intimität
category-camera = Kamera
category-grip = Kamerabühne
category-electric = Licht
category-sound = Ton
category-music = Musik
category-art = Szenenbild
category-set-dressing = Ausstattung
category-greenery = Grün
category-security = Bewachung
category-special-equipment = Sondergerät
category-additional-labor = Zusatzpersonal
category-vfx = VFX
category-mechanical-fx = Mechanische Effekte
category-misc = Sonstiges

## Words of the vocabulary

term-travel = Reise
term-prelight = Vorleuchten
term-rehearsal = Probe
term-prep = Vorbereitung
term-off = frei
term-holiday = Feiertag
term-shoot = Dreh
term-day = Tag
term-week = Woche
term-hour = Stunde
term-month = Monat
term-public = für alle
term-restricted = intern
term-main = Vorspann
term-end = Abspann
term-equal = gleichen Teilen
term-n = N
term-nne = NNO
term-ne = NO
term-ene = ONO
term-e = O
term-ese = OSO
term-se = SO
term-sse = SSO
term-s = S
term-ssw = SSW
term-sw = SW
term-wsw = WSW
term-w = W
term-wnw = WNW
term-nw = NW
term-nnw = NNW
term-strike = Rückbau
term-hold = Reservierung
term-overtime = Überstunden
term-power = Strom
term-ceiling = Deckenhöhe
term-sound = Ton
term-access = Zugang
term-toilets = Toiletten
term-neighbours = Nachbarn
term-weather-cover = Schlechtwettermotiv
term-name = Name
term-product = Produkt
term-music = Musik
term-location = Motiv
term-artwork = Kunstwerk
term-clip = Ausschnitt
term-fitting = Anprobe
term-test = Test
term-press = Presse
term-breakfast = Frühstück
term-lunch = Mittag
term-second-meal = 2. Mahlzeit
term-dinner = Abendessen
revise-changed-since = Geändert seit { $colour }
revise-new-since = Neu seit { $colour }
revise-changed-mark = * geändert seit { $colour }, { $date }

## Some more phrases

fee-per = { $fee } pro { $per }
schedule-a-day = Tag
schedule-end-of = ENDE { $what } – { $date } – Seiten gesamt { $pages }
schedule-also-needed = Wird auch gebraucht
talent-schedule-first-hold = Erste Option
talent-schedule-second-hold = Zweite Option
scout-report-sun-rises = { $clock } Aufgang { $point } { $azimuth }°
scout-report-sun-sets = { $clock } Untergang { $point } { $azimuth }°
scout-report-sun-stands = { $clock } { $point } { $azimuth }°, { $height }° hoch
scout-report-chosen = Gewählt
scout-report-open = Offen
scout-report-shortlisted = Engere Wahl
scout-report-chosen-too = Auch gewählt
scout-report-in-reserve = In Reserve
scout-report-rejected = Abgelehnt
scout-report-chosen-name = Gewählt: { $name }
scout-report-open-today = Offen, heute zu entscheiden
scout-report-open-late = Offen, { $days } verspätet
scout-report-open-left = Offen, noch { $days }
scout-report-which-of = { $which } von { $count }
scout-report-pages = { $pages } Seiten
scout-report-wants-before = { $date }: { $name } braucht { $days } vor dem ersten Drehtag
scout-report-before-first-day = { $date }, { $days } vor dem ersten Drehtag
scout-report-count =
    { $count ->
        [one] { $count } Vorschlag
       *[other] { $count } Vorschläge
    }

## Produktionsordner, Lieferung, eigene Ausfertigungen

paper-binder = Produktionsordner
binder-wrap = Drehende
binder--cover = Deckblatt
binder--contents = Inhalt
binder--for = Für
binder--as_of = Stand
binder--schedule = Drehplan
binder--script = Drehbuch
binder--papers = Unterlagen
binder--binder_page = Ordnerseite
binder--missing = Nicht in diesem Ordner, weil sie nicht erstellt werden konnten
binder--tab_schedule = Drehplan
binder--tab_days = Tag für Tag
binder--tab_script = Drehbuch
binder--tab_people = Personen
binder--tab_places = Motive
binder--tab_money = Kalkulation und Kosten
binder--tab_things = Ausstattung und Gerät
binder--tab_post = Postproduktion
binder--tab_more = Weiteres
delivery-schedule--again = erneut
delivery-schedule--rounds = QC-Runden
delivery-schedule--round = Runde
delivery-schedule--file = Position oder Datei
delivery-schedule--report = Bericht
delivery-schedule--reported = Berichtet
delivery-schedule--result = Ergebnis
delivery-schedule--errors = Fehler
delivery-schedule--redelivery = Nach­lieferung
delivery-schedule--who_pays = Wer zahlt
delivery-schedule--legal = Rechte und Verträge
delivery-schedule--paper = Dokument
delivery-schedule--holder = Bei oder von
delivery-schedule--signed = Unter­zeichnet
delivery-schedule--expires = Gültig bis
delivery-schedule--slack_within = Puffer
delivery-schedule-a-day = { $cost } je Kalendertag, einmal für alle verspäteten { $what }
delivery-schedule-again-by = erneut bis { $date }
delivery-schedule-air-date = Sendetermin oder Start
delivery-schedule-asked = angefragt { $date }
delivery-schedule-cost-of-being-late = Kosten des Verzugs
delivery-schedule-delivered = Geliefert
delivery-schedule-ends-too-early = Endet zu früh
delivery-schedule-expired = Abgelaufen
delivery-schedule-first-free = ; die ersten { $day_count } frei
delivery-schedule-in-draft = Im Entwurf
delivery-schedule-in-hand = Liegt vor
delivery-schedule-items = Positionen
delivery-schedule-items-of = Positionen aus { $families }
delivery-schedule-languages = { $count } Sprachen: { $names }
delivery-schedule-late-as-it-stands = Nach jetzigem Stand zu spät
delivery-schedule-late-costs = { $day_count } zu spät: { $cost }
delivery-schedule-missing = Fehlt
delivery-schedule-never-more = ; nie mehr als { $cap }
delivery-schedule-no-date = Noch kein Termin
delivery-schedule-not-needed = Nicht nötig
delivery-schedule-requested = Angefragt
delivery-schedule-requirements = Anforderungen
delivery-schedule-rests-open = beruht auf { $total }, offen: { $open }
delivery-schedule-rests-settled = beruht auf { $total }, alle geklärt
delivery-schedule-signed = Unterzeichnet
delivery-schedule-stands = { $sums } ({ $day_count } zu spät, Position { $item })
delivery-schedule-wanted = Verlangt
delivery-schedule-from-delivery = Lieferung
delivery-schedule-from-air = Ausstrahlung
delivery-schedule-from-signature = Unterschrift
delivery-schedule-from-first-delivery = erste Lieferung
delivery-schedule-errors-critical = { $count } kritisch
delivery-schedule-errors-major = { $count } schwer
delivery-schedule-errors-minor = { $count } leicht

## Legal papers of deliveries

legal-kind-chain-of-title = Rechtekette
legal-kind-copyright = Urheberrechtseintrag und Bericht
legal-kind-title-report = Titelrecherche und Gutachten
legal-kind-agreements = Verträge mit Buch, Regie, Produktion und Darstellern
legal-kind-e-and-o = E&O-Versicherungsnachweis
legal-kind-releases = Freigaben für Motive, Kunstwerke und Marken
legal-kind-licences = Lizenzen
legal-kind-music-licences = Synchronisations- und Masterlizenzen
legal-kind-music-cue-sheet = GEMA-Musikliste
legal-kind-composer-agreement = Komponistenvertrag
legal-kind-credit-statement = Nennungsverzeichnis für Titel und Werbung
legal-kind-certificate-of-origin = Ursprungszeugnis
legal-kind-certificate-of-authorship = Urheberbescheinigung
legal-kind-rating = Altersfreigabe (FSK)
legal-kind-dubbing-restrictions = Auflagen für Synchronfassung und Untertitel
legal-kind-residuals = Wiederholungshonorare und Übernahmeverträge
legal-kind-lab-access = Ziehungsgenehmigung
legal-kind-cost-statement = Schlusskostenstand
legal-kind-tax-certificate = Förderbescheinigung

## Languages

language-ar = Arabisch
language-bg = Bulgarisch
language-ca = Katalanisch
language-cs = Tschechisch
language-cy = Walisisch
language-da = Dänisch
language-de = Deutsch
language-el = Griechisch
language-en = Englisch
language-es = Spanisch
language-et = Estnisch
language-eu = Baskisch
language-fa = Persisch
language-fi = Finnisch
language-fil = Filipino
language-fr = Französisch
language-ga = Irisch
language-gl = Galicisch
language-he = Hebräisch
language-hi = Hindi
language-hr = Kroatisch
language-hu = Ungarisch
language-id = Indonesisch
language-is = Isländisch
language-it = Italienisch
language-ja = Japanisch
language-ko = Koreanisch
language-lt = Litauisch
language-lv = Lettisch
language-ms = Malaiisch
language-nb = Norwegisch
language-nl = Niederländisch
language-no = Norwegisch
language-pl = Polnisch
language-pt = Portugiesisch
language-ro = Rumänisch
language-ru = Russisch
language-sk = Slowakisch
language-sl = Slowenisch
language-sr = Serbisch
language-sv = Schwedisch
language-ta = Tamil
language-te = Telugu
language-th = Thailändisch
language-tr = Türkisch
language-uk = Ukrainisch
language-vi = Vietnamesisch
language-zh = Chinesisch
personal--your_call = Ihre Zeiten
personal--private_note = Persönlicher Hinweis
approval-by = { $role } { $name }, { $at }

## Messages to people

letter-your-call = Ihr Beginn: { $call }
letter-your-call-on-call = Ihr Beginn: auf Abruf
letter-artist-call = { $artist }: { $call }
letter-approved = freigegeben
letter-preliminary = vorläufig
letter-calendar-not-called = { $title }: nicht bestellt
letter-not-called-any-more = Sie sind an diesem Tag nicht mehr bestellt
letter-preliminary-sheet = VORLÄUFIG: Diese Tagesdispo ist noch nicht freigegeben und kann sich noch ändern.
letter-changed-since = Geändert seit der Nachricht von { $at }:
letter-where = Wo
letter-and-where = Und wo
letter-cancelled-call-for-the-calendar = die Absage für den Kalender
letter-call-for-the-calendar = der Termin für den Kalender
letter-attached = Im Anhang: { $files }.
letter-please-confirm = Bitte bestätigen Sie Ihren Termin, indem Sie auf diese Nachricht antworten.
letter-by-own-means = kommt selbst
letter-pick-up = Abholung
letter-from = von
letter-report = Ankunft
letter-costume = Kostüm
letter-makeup = Maske
letter-rehearsal = Probe
letter-to-set = Zum Set
letter-on-set = Am Set
letter-call = Beginn
letter-crew-call = Arbeitsbeginn Team
letter-place = Ort
letter-parking = Parken: { $text }
letter-a-new-version = eine neue Fassung
letter-no-longer = { $label }: entfällt ({ $from })
letter-mark-preliminary-update = VORLÄUFIG, Änderung:{ " " }
letter-mark-preliminary = VORLÄUFIG:{ " " }
letter-mark-update = Änderung:{ " " }
letter-you-are-not-called = Sie sind nicht bestellt
letter-calls-from = Beginn ab { $call }
letter-your-call-at = Ihr Beginn { $call }
letter-you-are-on-call = Sie sind auf Abruf
calendars-due = { $number } fällig, { $buyer }
calendars-milestones = { $title }: Meilensteine
