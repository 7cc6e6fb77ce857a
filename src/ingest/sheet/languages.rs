//! Headers in German, French, Spanish and Italian, as crew lists, breakdowns and budgets from there have them.
//!
//! A production adds its own words under `headers`.

/// Section, key, and the words, lower case.
pub(super) static WORDS: &[(&str, &str, &[&str])] = &[
    ("scenes", "number", &["szene", "szenennummer", "szenen nr", "bild", "scène", "séquence no", "escena", "scena", "nr scena"]),
    (
        "scenes",
        "int_ext",
        &["innen/außen", "i/a", "innen aussen", "intérieur/extérieur", "int/ext", "interior/exterior", "interno/esterno"],
    ),
    ("scenes", "set", &["motiv", "drehmotiv", "spielort", "décor", "decorado", "set/decorado", "ambiente", "ambientazione"]),
    ("scenes", "day_night", &["tag/nacht", "t/n", "tageszeit", "jour/nuit", "j/n", "effet", "día/noche", "giorno/notte", "g/n"]),
    ("scenes", "pages", &["seiten", "achtel", "seitenlänge", "longueur", "páginas", "octavos", "pagine", "ottavi"]),
    ("scenes", "script_day", &["spieltag", "jour script", "jour fiction", "día de guion", "giorno di sceneggiatura"]),
    ("scenes", "synopsis", &["inhalt", "handlung", "kurzinhalt", "résumé", "resumen", "sinopsis", "sinossi", "riassunto"]),
    ("scenes", "cast", &["rollen", "besetzung", "figuren", "personnages", "rôles", "personajes", "personaggi", "cast no"]),
    ("scenes", "location", &["drehort", "lieu", "lieu de tournage", "localización", "locación", "luogo"]),
    ("scenes", "minutes", &["drehzeit", "durée", "temps estimé", "duración", "durata"]),
    ("scenes", "background", &["komparsen", "komparserie", "figurants", "figuration", "figuración", "comparse"]),
    ("scenes", "props", &["requisiten", "requisite", "accessoires", "utilería", "atrezzo", "oggetti di scena"]),
    ("scenes", "vehicles", &["spielfahrzeuge", "fahrzeuge", "véhicules", "vehículos", "veicoli"]),
    ("scenes", "wardrobe", &["kostüm", "kostüme", "vestuario", "costumi"]),
    ("scenes", "makeup_hair", &["maske", "maquillage", "maquillage/coiffure", "maquillaje", "trucco"]),
    ("scenes", "comments", &["bemerkungen", "anmerkungen", "remarques", "observaciones", "notas"]),
    ("days", "date", &["datum", "date de tournage", "fecha", "data"]),
    ("days", "number", &["drehtag", "jour de tournage", "día de rodaje", "giorno di ripresa"]),
    ("days", "call", &["dispo", "drehbeginn", "arbeitsbeginn", "pat", "convocation", "citación", "convocazione"]),
    ("days", "wrap", &["drehschluss", "fin de tournage", "fin de rodaje", "fine riprese"]),
    ("days", "location", &["drehort", "lieu", "localización", "luogo"]),
    ("cast", "id", &["rollennummer", "rollen nr", "nr", "numéro", "número"]),
    ("cast", "character", &["rolle", "figur", "personnage", "rôle", "personaje", "personaggio"]),
    (
        "cast",
        "performer",
        &["darsteller", "darstellerin", "schauspieler", "comédien", "acteur", "interprète", "actriz", "intérprete", "attore", "interprete"],
    ),
    ("cast", "phone", &["telefon", "handy", "téléphone", "portable", "teléfono", "móvil", "telefono", "cellulare"]),
    ("cast", "agent", &["agentur", "agence", "agente", "agencia", "agenzia"]),
    ("crew", "department", &["abteilung", "gewerk", "département", "équipe", "departamento", "área", "dipartimento", "reparto"]),
    (
        "crew",
        "position",
        &["funktion", "tätigkeit", "beruf", "fonction", "poste", "puesto", "cargo", "función", "ruolo", "mansione", "qualifica"],
    ),
    ("crew", "name", &["nom", "nom et prénom", "nom prénom", "nombre", "nombre y apellidos", "nome", "nome e cognome", "vor und nachname"]),
    (
        "crew",
        "phone",
        &[
            "telefon",
            "handy",
            "mobil",
            "téléphone",
            "portable",
            "tél",
            "teléfono",
            "móvil",
            "celular",
            "telefono",
            "cellulare",
            "mobile phone",
            "primary phone",
        ],
    ),
    (
        "crew",
        "email",
        &["mail", "e mail adresse", "courriel", "correo", "correo electrónico", "posta elettronica", "e mail 1 value", "email 1 value"],
    ),
    ("crew", "call", &["dispo", "convocation", "citación", "convocazione"]),
    ("crew", "notes", &["bemerkungen", "anmerkungen", "remarques", "observaciones", "notas", "note"]),
    ("locations", "name", &["drehort", "motiv", "lieu", "localización", "locación", "luogo"]),
    ("locations", "address", &["adresse", "anschrift", "straße", "dirección", "indirizzo"]),
    ("locations", "city", &["ort", "stadt", "ville", "ciudad", "città"]),
    ("locations", "contact", &["ansprechpartner", "kontakt", "contacto", "contatto"]),
    ("accounts", "number", &["konto", "kontonummer", "konto nr", "compte", "cuenta", "conto"]),
    ("accounts", "name", &["bezeichnung", "kostenart", "libellé", "concepto", "voce"]),
    ("accounts", "total", &["summe", "gesamt", "betrag", "montant", "importe", "totale"]),
    ("details", "account", &["konto", "kontonummer", "konto nr", "compte", "cuenta", "conto"]),
    ("details", "description", &["bezeichnung", "beschreibung", "désignation", "libellé", "descripción", "concepto", "descrizione"]),
    ("details", "amount", &["anzahl", "menge", "quantité", "cantidad", "quantità"]),
    ("details", "units", &["einheit", "unité", "unidad", "unità"]),
    ("details", "rate", &["preis", "einzelpreis", "satz", "prix", "prix unitaire", "tarif", "precio", "tarifa", "prezzo", "tariffa"]),
    ("details", "total", &["summe", "gesamt", "betrag", "montant", "importe", "totale"]),
    ("vehicles", "name", &["fahrzeug", "véhicule", "vehículo", "veicolo"]),
    ("vehicles", "driver", &["fahrer", "chauffeur", "conducteur", "conductor", "autista"]),
];

/// The first half of a name, and the second, where a table has them in two columns.
pub(super) const FIRST_NAMES: &[&str] =
    &["first name", "given name", "firstname", "vorname", "prénom", "nombre de pila", "nome di battesimo"];
/// See [`FIRST_NAMES`].
pub(super) const LAST_NAMES: &[&str] =
    &["last name", "surname", "family name", "lastname", "nachname", "familienname", "nom de famille", "apellidos", "apellido", "cognome"];
