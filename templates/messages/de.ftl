### The words of the papers in German.

## The site around the papers

site--all-papers = Alle Unterlagen
site--skip = Zum Inhalt springen
site--site = Website
site--previous = Zurück:
site--next = Weiter:
site--same_day = Am selben Tag:
site--papers = Unterlagen
site--by_day = Nach Tagen
site--by_kind = Nach Art
site--today = Heute
site--tomorrow = Morgen
site--pdf = PDF
site--pages = S.
site--not_made = Nicht erstellt
site--next_call = Nächster Drehbeginn
site--as_of = Stand
site--call = Beginn
site--wrap = Schluss
site--no_call = Kein Drehbeginn steht bevor
site--nothing = Kein Team arbeitet
site--ahead = Als Nächstes fällig
site--findings = Befunde
site--findings_none = Nichts zu sagen
site--findings_more = weitere; callboard check nennt alle
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
site--places = Orte
site--cast = Darsteller
site--crew = Team
site--place = Ort
site--days = Tage
site--other_papers = Andere Unterlagen
count-items-due =
    { $count ->
        [one] { $count } Position fällig
       *[other] { $count } Positionen fällig
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
