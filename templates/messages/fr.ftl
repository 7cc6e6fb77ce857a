### The words of the papers in French. What the trade says in English there stays: cover set, VFX, casting.

## Names of the papers

paper-asset-tracker = Suivi des accessoires et éléments
paper-audition-schedule = Planning des auditions
paper-breakdown-sheet = Fiche de dépouillement
paper-budget-detail = Devis détaillé
paper-budget-topsheet = Devis récapitulatif
paper-calendar = Calendrier
paper-call-sheet = Feuille de service
paper-cash-flow = Plan de trésorerie
paper-casting-report = Rapport de casting
paper-change-memo = Note de modifications
paper-clearance-report = État des autorisations de droits
paper-contact-list = Liste technique et contacts
paper-cost-report = Situation des dépenses
paper-credit-list = Liste des génériques
paper-day-notes = Notes du jour
paper-day-out-of-days = Tableau des jours de présence
paper-delivery-schedule = Plan de livraison
paper-equipment-list = Liste de matériel
paper-exhibit-g = Exhibit G
paper-footage-log = Journal des rushes
paper-hot-cost = Coût du jour
paper-invoices = Journal des factures
paper-location-list = Autorisations et redevances
paper-location-report = Fiche décor
paper-movement-order = Ordre de mouvement
paper-music-cue-sheet = Relevé des musiques (cue sheet)
paper-one-line-schedule = Plan de travail (résumé)
paper-per-diem = Défraiements
paper-petty-cash = Caisse régie
paper-post-schedule = Planning de postproduction
paper-production-report = Rapport de production
paper-purchase-orders = Journal des bons de commande
paper-research = Documentation
paper-rooming-list = Liste des chambres
paper-scout-report = Rapport de repérage
paper-script-notes = Notes de scénario
paper-shooting-schedule = Plan de travail
paper-sides = Extraits du jour
paper-start-paperwork = Documents d’embauche
paper-stripboard = Plan de travail à bandes
paper-talent-schedule = Planning du comédien
paper-transport-order = Feuille de transport
paper-travel-memo = Feuille de route
paper-vfx-list = Liste des plans VFX

## Phrases of every paper

confidential = Confidentiel
day-of = Jour { $number }
day-of-total = Jour { $number } sur { $total }
day-shoot = Tournage
part = partie { $part }
unit-main = Équipe principale
list-comma = { ", " }
share-under = moins de { $share }
length-h = { $hours } h
with-reason = { $text } : { $reason }
hours-any = toute heure

## Calls that are no time

call-on-call = sur appel
call-will-notify = à préciser
call-self-report = p. m. p.
call-per-department = chef de poste

## Dates

date-long =
    { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-plain =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-day-month =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month }
date-short =
    { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month }
date-medium =
    { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-month-year = { $month } { $year }
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
weekday-short-1 = lun.
weekday-short-2 = mar.
weekday-short-3 = mer.
weekday-short-4 = jeu.
weekday-short-5 = ven.
weekday-short-6 = sam.
weekday-short-7 = dim.
weekday-letter-1 = L
weekday-letter-2 = M
weekday-letter-3 = M
weekday-letter-4 = J
weekday-letter-5 = V
weekday-letter-6 = S
weekday-letter-7 = D
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.

## Counts with their nouns

count-business-days =
    { $count ->
        [one] { $count } jour ouvré
       *[other] { $count } jours ouvrés
    }
count-candidates =
    { $count ->
        [one] { $count } candidat
       *[other] { $count } candidats
    }
count-cards =
    { $count ->
        [one] { $count } carton
       *[other] { $count } cartons
    }
count-cars =
    { $count ->
        [one] { $count } voiture
       *[other] { $count } voitures
    }
count-categories =
    { $count ->
        [one] { $count } poste
       *[other] { $count } postes
    }
count-changes =
    { $count ->
        [one] { $count } modification
       *[other] { $count } modifications
    }
count-clips =
    { $count ->
        [one] { $count } clip
       *[other] { $count } clips
    }
count-copies =
    { $count ->
        [one] { $count } copie
       *[other] { $count } copies
    }
count-cues =
    { $count ->
        [one] { $count } morceau
       *[other] { $count } morceaux
    }
count-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
count-episodes =
    { $count ->
        [one] { $count } épisode
       *[other] { $count } épisodes
    }
count-guests =
    { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }
count-hires =
    { $count ->
        [one] { $count } location
       *[other] { $count } locations
    }
count-invoices =
    { $count ->
        [one] { $count } facture
       *[other] { $count } factures
    }
count-items =
    { $count ->
        [one] { $count } élément
       *[other] { $count } éléments
    }
count-lines =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
count-names =
    { $count ->
        [one] { $count } nom
       *[other] { $count } noms
    }
count-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
count-orders =
    { $count ->
        [one] { $count } commande
       *[other] { $count } commandes
    }
count-others =
    { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }
count-passengers =
    { $count ->
        [one] { $count } passager
       *[other] { $count } passagers
    }
count-people =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
count-performers =
    { $count ->
        [one] { $count } comédien
       *[other] { $count } comédiens
    }
count-permits =
    { $count ->
        [one] { $count } autorisation
       *[other] { $count } autorisations
    }
count-receipts =
    { $count ->
        [one] { $count } justificatif
       *[other] { $count } justificatifs
    }
count-reported-days =
    { $count ->
        [one] { $count } jour rapporté
       *[other] { $count } jours rapportés
    }
count-rolls =
    { $count ->
        [one] { $count } bobine
       *[other] { $count } bobines
    }
count-room-nights =
    { $count ->
        [one] { $count } nuitée
       *[other] { $count } nuitées
    }
count-rooms =
    { $count ->
        [one] { $count } chambre
       *[other] { $count } chambres
    }
count-scenes =
    { $count ->
        [one] { $count } séquence
       *[other] { $count } séquences
    }
count-seats =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
count-shoot-days =
    { $count ->
        [one] { $count } jour de tournage
       *[other] { $count } jours de tournage
    }
count-shots =
    { $count ->
        [one] { $count } plan
       *[other] { $count } plans
    }
count-slots =
    { $count ->
        [one] { $count } créneau
       *[other] { $count } créneaux
    }
count-spaces =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
count-tasks =
    { $count ->
        [one] { $count } tâche
       *[other] { $count } tâches
    }
count-vendors =
    { $count ->
        [one] { $count } fournisseur
       *[other] { $count } fournisseurs
    }
count-versions =
    { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
count-weeks =
    { $count ->
        [one] { $count } semaine
       *[other] { $count } semaines
    }
count-working-days =
    { $count ->
        [one] { $count } jour ouvré
       *[other] { $count } jours ouvrés
    }

## Words of every paper

common--page = Page
common--of = sur
common--continued = suite
common--total = Total
common--notes = Notes
common--hospital = Urgences les plus proches
common--crew_call = Convocation générale
common--crew_parking = Parking équipe
common--basecamp = Camp de base
common--holding = Loge figuration
common--catering = Cantine
common--background = Figuration
common--stand_ins = Doublures lumière
common--sunrise = Lever du soleil
common--sunset = Coucher du soleil
common--first_light = Aube
common--last_light = Crépuscule
common--address = Adresse
common--contact = Contact
common--phone = Téléphone
common--scene = Séquence
common--scenes = Séquences
common--set = Décor
common--pages = Pages
common--day_night = J/N
common--location = Lieu de tournage
common--date = Date
common--revision = Version

## Words of the papers of the schedule

schedule--scene = Séquence
schedule--int_ext = I/E
schedule--set_synopsis = Décor et résumé
schedule--script_day = Jour de récit
schedule--cast = Comédiens
schedule--boneyard = Hors plan de travail
schedule--omitted = Supprimée
schedule--cast_key = Comédiens
schedule--episodes = Épisodes
schedule--episode = Ép.
schedule--move = Déplace­ment
schedule--minor = (enfant)

## asset-tracker

asset-tracker--number = N°
asset-tracker--item = Élément
asset-tracker--scenes = Séquences
asset-tracker--plays = Joue le
asset-tracker--source = Provenance
asset-tracker--quantity = Qté
asset-tracker--cost = Coût
asset-tracker--deposit = Caution
asset-tracker--needed_by = Requis pour
asset-tracker--received = Reçu
asset-tracker--expected = prév.
asset-tracker--return_due = À rendre le
asset-tracker--condition = État
asset-tracker--status = Statut
asset-tracker--as_of = au
asset-tracker--another_week = semaine de plus
asset-tracker--damage = Dommages
asset-tracker--looks = Raccords par jour de récit
asset-tracker--pictures = Photos
asset-tracker--deposit_within = caution
asset-tracker-a-day = par jour
asset-tracker-a-week = par semaine
asset-tracker-and = { " " }et{ " " }
asset-tracker-being-made = En fabrication
asset-tracker-buy = Achat
asset-tracker-days = { $date } – { $date2 }, { $count } jours
asset-tracker-disposed-of = Liquidé
asset-tracker-due-back = À rendre
asset-tracker-due-back-within-7-days = À rendre sous 7 jours
asset-tracker-in-hand = Reçu
asset-tracker-in-hand-another-week-costs = { $hires } en cours : une semaine de plus coûte { $and }.
asset-tracker-late = En retard
asset-tracker-late-2 = { $late } en retard
asset-tracker-loan = Prêt
asset-tracker-make = Fabrication
asset-tracker-needed = Requis
asset-tracker-needed-by-the-working-days-of = Requis pour : les jours ouvrés de préparation avant le premier jeu selon le plan de travail en vigueur, ou la date indiquée.
asset-tracker-needed-within-7-days = Requis sous 7 jours
asset-tracker-not-recorded = Non renseigné
asset-tracker-on-hand = Disponible
asset-tracker-on-set = Sur le plateau
asset-tracker-ordered = Commandé
asset-tracker-overdue = En souffrance
asset-tracker-overdue-and-late = En souffrance et en retard
asset-tracker-played-for-the-last-time = A joué pour la dernière fois
asset-tracker-po = BC { $order }
asset-tracker-rent = Location
asset-tracker-returned = Rendu
asset-tracker-returned-and-disposed-of = Rendu et liquidé
asset-tracker-to-come = À venir
asset-tracker-to-dispose-of = À liquider
asset-tracker-to-get = À trouver
asset-tracker-to-go-back = À restituer

## audition-schedule

audition-schedule--time = Heure
audition-schedule--artist = Comédien
audition-schedule--role = Rôle
audition-schedule--sides = Texte, réplique
audition-schedule--reader = réplique
audition-schedule--available = Jours de tournage
audition-schedule--arrived = Arr.
audition-schedule--time_in = Début
audition-schedule--time_out = Fin
audition-schedule--decision = Décision, suite, notes
audition-schedule--next = suite
audition-schedule--roles = Rôles lus
audition-schedule--headshot = Portrait
audition-schedule-break = Pause
audition-schedule-in-the-room = Dans la salle
audition-schedule-link = Lien
audition-schedule-min = { $length } min
audition-schedule-no-slots-yet = pas encore de créneau
audition-schedule-place = Lieu
audition-schedule-reader = Réplique
audition-schedule-room = Salle
audition-schedule-sides = Texte

## breakdown-sheet

breakdown-sheet--sheet = Feuille
breakdown-sheet--part = Partie
breakdown-sheet--comments = Commentaires
breakdown-sheet--scheduled = Planifiée
breakdown-sheet--unscheduled = hors plan de travail
breakdown-sheet--hazards = Risques
breakdown-sheet--assessment = Évaluation
breakdown-sheet--unassessed = aucune indiquée
breakdown-sheet--implied = déduit
breakdown-sheet--day = Jour
breakdown-sheet--cast = Comédiens
breakdown-sheet-because = en raison de { $of }{ $all }
breakdown-sheet-because-more = en raison de { $of }{ $all } ; { $what } de plus
breakdown-sheet-cast = Comédiens
breakdown-sheet-episode = Épisode
breakdown-sheet-est-time = Durée prévue
breakdown-sheet-location = Lieu
breakdown-sheet-min = { $minutes } min
breakdown-sheet-of = { "" }
breakdown-sheet-scene = Séquence { $number }
breakdown-sheet-script-day = Jour de récit
breakdown-sheet-script-page = Page du scénario
breakdown-sheet-sequence = Séquence
breakdown-sheet-story-date = Date du récit
breakdown-sheet-unit = Équipe

## What the built-in links between elements imply

implied-studio-teacher = répétiteur
implied-chaperone = accompagnant d’enfant
implied-wrangler = dresseur
implied-armorer = armurier
implied-armourer = armurier
implied-stunt-coordinator = coordinateur de cascades
implied-picture-vehicle-driver = conducteur de voitures de jeu
implied-action-vehicle-driver = conducteur de voitures de jeu
implied-special-effects-technician = technicien effets spéciaux
implied-licensed-pyrotechnician = artificier agréé
implied-intimacy-coordinator = coordination d’intimité
implied-water-safety = sécurité aquatique
implied-drone-pilot = télépilote de drone
implied-permit-that-names-the-weapon = autorisation nommant l’arme
implied-insurance-of-the-vehicle = assurance du véhicule
implied-pyrotechnic-licence-and-permit = agrément et autorisation d’artifice
implied-closed-set = plateau fermé
implied-rider-agreed-48-h-before-the-call = avenant signé 48 h avant la convocation
implied-permit-that-names-the-drone = autorisation nommant le drone

## budget-detail

budget-detail--account = Cpte
budget-detail--description = Descrip­tion
budget-detail--amount = Quantité
budget-detail--units = Unités
budget-detail--x = ×
budget-detail--rate = Taux
budget-detail--subtotal = Sous-total
budget-detail--fringes = Charges
budget-detail--fringe_key = Ch.
budget-detail--carried = à reporter
budget-detail--brought = report
budget-detail--summary = Récapitulatif
budget-detail--globals = Variables globales
budget-detail--name = Nom
budget-detail--value = Valeur
budget-detail--formula = De
budget-detail--groups = Groupes
budget-detail--group = Groupe
budget-detail--lines = Lignes
budget-detail--counted = Dans les totaux
budget-detail--currencies = Devises
budget-detail--currency = Devise
budget-detail--own = Dans sa devise
budget-detail--ceiling = Plafond
budget-detail--posted = Imputé à
budget-detail--base = Sur salaires de
budget-detail--posted_here = Charges imputées à ce compte, comptées avec leurs lignes
budget-detail--detail = Détail
budget-detail--posted_section = Charges imputées à ce poste, comptées avec leurs lignes
budget-detail--posted_level = Charges imputées à ce niveau, comptées avec leurs lignes
budget-detail--comparison = Comparaison des versions
budget-detail--category = Poste
budget-detail--variance = Écart
budget-detail-a-line = par ligne
budget-detail-a-range = par plage
budget-detail-above-the-line = Au-dessus de la ligne
budget-detail-amortized-by = amorti par { $basis }
budget-detail-at = à { $map_or }
budget-detail-at-2 = à { $amount }
budget-detail-episode = épisode { $episode }
budget-detail-fees-and-talent = Honoraires et artistes
budget-detail-fringes = , charges { $fringe }
budget-detail-group = groupe { $groups }
budget-detail-h-a-unit = { $quantity } h par unité
budget-detail-h-a-unit-h-of-pay = { $hours } h par unité{ $over } : { $hours2 } h payées
budget-detail-left-out = exclu
budget-detail-left-out-2 = exclu : { $subtotal }
budget-detail-lines-of-an-excluded-group-are = { " " }Les lignes d’un groupe exclu figurent sans sous-total.
budget-detail-local-spend = dépenses locales
budget-detail-no-value = sans valeur
budget-detail-nonresident-labor = main-d’œuvre non résidente
budget-detail-other = Autres
budget-detail-pattern = modèle, × { $episodes }
budget-detail-post = Postproduction
budget-detail-posted-to = , imputé à { $number }
budget-detail-posted-to-the = , imputé à : { $place }
budget-detail-production = Production
budget-detail-range = plage { $range }
budget-detail-rate = taux { $unwrapped }
budget-detail-resident-labor = main-d’œuvre résidente
budget-detail-set = décor { $set }
budget-detail-spent-elsewhere = dépensé ailleurs
budget-detail-straight-and-at = , { $hours } au taux normal et { $hours2 } à { $hours3 }
budget-detail-subtotal-is-amount-x-rate-in = Le sous-total est quantité × X × taux, en { $code }, chaque ligne arrondie au plus près. Les lettres désignent les charges d’une ligne.
budget-detail-the-schedule = le plan de travail
budget-detail-total = Total : { $subtotal }
budget-detail-total-above-the-line = Total au-dessus de la ligne
budget-detail-total-fees-and-talent = Total : honoraires et artistes
budget-detail-total-other = Total autres
budget-detail-total-post = Total postproduction
budget-detail-total-production = Total production
budget-detail-without-a-rate = sans cours

## budget-topsheet

budget-topsheet--account = Cpte
budget-topsheet--category = Poste
budget-topsheet--amount = Total
budget-topsheet--original = Initial
budget-topsheet--variance = Écart
budget-topsheet--summary = Récapitulatif
budget-topsheet--finance = Plan de financement
budget-topsheet--sources = Total des ressources
budget-topsheet--net = Budget net
budget-topsheet--difference = Ressources moins budget net
budget-topsheet--share = Part
budget-topsheet--where_it_goes = Où va l’argent
budget-topsheet--where_note = Part du total général
budget-topsheet--assumptions = Hypothèses
budget-topsheet--level = Niveau
budget-topsheet--comparison = Comparaison des versions
budget-topsheet--bid_summary = Devis : récapitulatif
budget-topsheet--sections = Sections
budget-topsheet--estimate = Estimation
budget-topsheet--actual = Réel
budget-topsheet--episodes = Par épisode
budget-topsheet--episode = Épisode
budget-topsheet--days = Jours
budget-topsheet--pattern = Modèle
budget-topsheet--amortized = Amorti
budget-topsheet--own = Propre
budget-topsheet-a-shoot-day-that-episodes-share = { " " }Un jour de tournage partagé entre épisodes est réparti par { $shared }.
budget-topsheet-above-the-line = Au-dessus de la ligne
budget-topsheet-accounts = comptes { $spans }
budget-topsheet-actual-is-what-has-been-posted = { " " }Le réel est ce qui a été imputé ; les frais sont ceux du devis. L’écart est l’estimation moins le réel.
budget-topsheet-all-amounts-in-whole-units-each = Tous les montants en { $code }, en unités entières. Chaque poste comprend ses charges.
budget-topsheet-all-amounts-in-whole-units-each-2 = Tous les montants en { $currency }, en unités entières. Chaque section comprend ses charges.
budget-topsheet-amortized-lines-are-shared-by = { " " }Les lignes amorties sont réparties par { $by }.
budget-topsheet-and = { " " }et{ " " }
budget-topsheet-and-by = { " " }et par{ " " }
budget-topsheet-approved-by = Approuvé par
budget-topsheet-at = { $own } à { $amount }
budget-topsheet-budget = Budget
budget-topsheet-capped-at =  ; { $amount } plafonné à { $amount2 }
budget-topsheet-company = Société
budget-topsheet-credits-assumed = Crédits prévus
budget-topsheet-currency = Devise
budget-topsheet-equal-parts = parts égales
budget-topsheet-fully-financed = Entièrement financé
budget-topsheet-grand-total = Total général
budget-topsheet-in = { $places } à { $towns }
budget-topsheet-in-towns = { $places } dans { $many } villes
budget-topsheet-less = , moins { $and }
budget-topsheet-less-excluded = { " " }moins { $amount } exclus
budget-topsheet-less-to-turn-it-into-money =  ; moins { $amount } pour la conversion en argent ({ $rate })
budget-topsheet-locations = Lieux
budget-topsheet-more-than-the-net-budget = Supérieur au budget net
budget-topsheet-negative-cost = coût du négatif
budget-topsheet-net = Net
budget-topsheet-net-budget = Budget net
budget-topsheet-no-budget-rate = { $own }, sans cours budgété
budget-topsheet-nothing-under-the-minimum-spend-of =  ; rien, sous le minimum de dépenses de { $amount }
budget-topsheet-of =  ; { $name } { $amount } de { $amount2 }
budget-topsheet-of-2 = { $amount } de { $amount2 } : { $base }
budget-topsheet-of-no-episode = Sans épisode
budget-topsheet-of-qualifying-spend = { $amount } de { $amount2 } de dépenses éligibles
budget-topsheet-of-which-fringes = dont charges
budget-topsheet-of-which-fringes-posted-at-this = dont charges imputées à ce niveau
budget-topsheet-other = Autres
budget-topsheet-other-costs = Autres coûts
budget-topsheet-over-of-the-negative-cost = { $amount } au-delà de { $share } du coût du négatif
budget-topsheet-over-the-cap-on-one-persons = { $amount } au-delà du plafond par personne
budget-topsheet-own-lines = lignes propres
budget-topsheet-plus = { " " }plus{ " " }
budget-topsheet-post = Postproduction
budget-topsheet-posted-at-the-categories = imputées aux postes
budget-topsheet-posted-at-the-levels = imputées aux niveaux
budget-topsheet-posted-once-for-the-budget = imputées une fois pour le budget
budget-topsheet-posted-to = { $amount } imputés à { $number } { $name }
budget-topsheet-prepared-by = Établi par
budget-topsheet-production = Production
budget-topsheet-rounded-one-by-one-the-episodes = { " " }Arrondis un à un, les épisodes imprimés ne donnent pas le total : { $apart }.
budget-topsheet-script = Scénario
budget-topsheet-shares-of-the-grand-total-largest = Parts du total général, par ordre décroissant : { $spoken }.
budget-topsheet-shoot-dates = Dates de tournage
budget-topsheet-shoot-days = Jours de tournage
budget-topsheet-short-of-the-net-budget = Inférieur au budget net
budget-topsheet-smaller = { $count } plus petits
budget-topsheet-the-lines-as-printed-add-to = { $label } : les lignes imprimées donnent { $amount }, chacune étant arrondie à l’unité ({ $currency }) ; le total est exact.
budget-topsheet-the-pattern-is-for = Le modèle vaut pour { $episodes }.
budget-topsheet-title = Titre
budget-topsheet-to = { $what } à { $len }
budget-topsheet-total-above-the-line = Total au-dessus de la ligne
budget-topsheet-total-below-the-line = Total au-dessous de la ligne
budget-topsheet-total-negative-cost = Total coût du négatif
budget-topsheet-total-negative-cost-incl-fringes = Total coût du négatif, charges comprises
budget-topsheet-total-other = Total autres
budget-topsheet-total-post = Total postproduction
budget-topsheet-total-production = Total production
budget-topsheet-unions = Syndicats
budget-topsheet-variance-is-original-less-this-budget = { " " }L’écart est l’initial moins ce budget.
budget-topsheet-producers = Producteurs
budget-topsheet-director = Réalisation
budget-topsheet-column-pattern = modèle
budget-topsheet-column-amortized = amorti
budget-topsheet-column-totals = totaux
budget-topsheet-apart-more = { $name } { $apart } de plus
budget-topsheet-apart-less = { $name } { $apart } de moins

## calendar

calendar--night = Nuit
calendar--away = Non disponible
calendar-adr = Postsynchro
calendar-day = Jour { $number }
calendar-drop = Interruption
calendar-ep = Ép. { $episode }
calendar-finish = Fin
calendar-fitting = Essayage
calendar-holiday = Férié
calendar-holidays = Jours fériés
calendar-more-places = { $one } ; { $count } autres lieux
calendar-off = Repos
calendar-pages = { $shoot_days } · { $pages } pages
calendar-pick-up = Reprise
calendar-press = Presse
calendar-rehearsal = Répétition
calendar-schedule = Plan de travail
calendar-script = Scénario
calendar-shoot = Tournage
calendar-start = Début
calendar-test = Essai
calendar-travel = Voyage
calendar-turnaround = Repos
calendar-week = Semaine { $len }
calendar-working-weeks = Semaines de travail
calendar-wrap = fin de journée { $time }
calendar-pencil = option
calendar-months-of-a-year = { $from } et { $to } { $year }
calendar-months = { $from } et { $to }
calendar-a-page = { $pages } page

## call-sheet

call-sheet--locations = Lieux
call-sheet--hours = Heures
call-sheet--map = Plan
call-sheet--hazards = Risques
call-sheet--scene = Séq.
call-sheet--set_description = Décor et résumé
call-sheet--cast = Comédiens
call-sheet--place = Lieu
call-sheet--weather = Météo
call-sheet--weather_cover = Cover set
call-sheet--artist = Comédien
call-sheet--character = Rôle
call-sheet--status = Statut
call-sheet--pickup = Navette
call-sheet--report = Arrivée
call-sheet--costume = Habillage
call-sheet--travel = Départ plateau
call-sheet--makeup = HMC
call-sheet--blocking = Mise en place
call-sheet--on_set = Plateau
call-sheet--wrap = Fin
call-sheet--remarks = Remarques
call-sheet--minor = (enfant)
call-sheet--background = Figuration et doublures
call-sheet--quantity = Qté
call-sheet--description = Descrip­tion
call-sheet--precalls = Convocations anticipées
call-sheet--shot = Déjà tourné
call-sheet--remaining = Reste
call-sheet--owed = Reste dû
call-sheet--pickups = Ramassages
call-sheet--time = Heure
call-sheet--from = Depuis
call-sheet--distribution = Diffusion
call-sheet--instructions = Besoins par poste
call-sheet--department = Poste
call-sheet--advance = Prévisions
call-sheet--same_day = Tournent aussi ce jour
call-sheet--approved = Approuvé
call-sheet--crew = Équipe
call-sheet--position = Fonction
call-sheet--name = Nom
call-sheet--call = Convo­cation
call-sheet--out = Fin
call-sheet--vehicles = Véhicules
call-sheet--vehicle = Véhicule
call-sheet--driver = Chauffeur
call-sheet--equipment = Matériel
call-sheet--item = Matériel
call-sheet--vendor = Fournis­seur
call-sheet--meals = Repas
call-sheet--channels = Canaux talkie
call-sheet--network = Wi-Fi plateau
call-sheet--password = Mot de passe
call-sheet--department_notes = Notes par poste
call-sheet--scene_within = séq.
call-sheet--scenes_within = séquences
call-sheet--pages_within = pages
call-sheet-time-breakfast = Petit-déjeuner dès
call-sheet-time-shooting = PAT (prêt à tourner)
call-sheet-2nd-meal = 2e repas
call-sheet-anybody-too-tired-to-drive-home = Qui est trop fatigué pour rentrer en sécurité est logé ou raccompagné, aller et retour, sur demande : { $housing }.
call-sheet-arrives = arrivée{ " " }
call-sheet-background-and-stand-ins = Figuration et doublures
call-sheet-breakfast-ready = Petit-déjeuner dès
call-sheet-bus-to-location-calls-are-at = Car jusqu’au lieu : les heures valent au car
call-sheet-call-cancelled-for-weather = TOURNAGE ANNULÉ pour cause de météo
call-sheet-call-changed-it-was = CONVOCATION MODIFIÉE : c’était { $time }
call-sheet-calls-are-given-on-these-conditions = Les convocations valent à ces conditions : { $conditions }
call-sheet-calls-stand-as-long-as-the = Les convocations valent tant que la météo permet les séquences ci-dessus.
call-sheet-calls-stand-as-long-as-the-2 = Les convocations valent tant que la météo le permet.
call-sheet-cast = Comédiens
call-sheet-closed-set-no-visitors-no-photographs = PLATEAU FERMÉ : ni visiteurs, ni photos
call-sheet-continuous-working-day-9-hours-food = Journée continue : 9 heures, repas sur le pouce
call-sheet-courtesy-housing-and-rides = Trop fatigué pour conduire
call-sheet-crew = Équipe
call-sheet-crew-call = convocation équipe
call-sheet-crew-call-2 = Convocation équipe
call-sheet-does-not-rise = ne se lève pas
call-sheet-does-not-set = ne se couche pas
call-sheet-est-wrap = Fin prévue
call-sheet-first-light = Aube
call-sheet-from = { " " }de { $from }
call-sheet-general-crew-call = Convocation générale
call-sheet-guardian = Accompagnant
call-sheet-harassment-and-discrimination = Harcèlement et discriminations
call-sheet-high = Max.
call-sheet-humidity = Humidité
call-sheet-if-it-does-not-the-weather = Sinon, on tourne le cover set ({ $scenes }) et l’équipe mise en scène donne les nouvelles convocations.
call-sheet-last-light = Crépuscule
call-sheet-low = Min.
call-sheet-lunch = Déjeuner
call-sheet-lunch-by = Déjeuner avant
call-sheet-nd-breakfast = Petit-déjeuner (NDB)
call-sheet-ndb-ready = Petit-déjeuner (NDB) dès
call-sheet-no-forced-calls-without-upm-approval = Pas de repos réduit sans accord de la direction de production
call-sheet-others = Autres
call-sheet-pages = { $scenes }, { $pages } pages
call-sheet-producers-safety-contact = Responsable sécurité de la production
call-sheet-rain = Pluie
call-sheet-reminders = Rappels
call-sheet-safety = Sécurité
call-sheet-safety-contact = Contact sécurité
call-sheet-safety-hotline = Ligne sécurité
call-sheet-safety-hotline-anybody-may-stop-unsafe = Ligne sécurité : { $phone }. Chacun peut arrêter un travail dangereux ; nul n’en est sanctionné.
call-sheet-schedule = Plan de travail
call-sheet-script = Scénario
call-sheet-semi-continuous-working-day-9-hours = Journée semi-continue : 9 h 30 et une demi-heure de pause
call-sheet-standard-working-day-10-hours-and = Journée normale : 10 heures et déjeuner
call-sheet-sun = Soleil
call-sheet-sunrise = Lever du soleil
call-sheet-sunset = Coucher du soleil
call-sheet-tba = à préciser
call-sheet-telephone = Téléphone : { $phone }.
call-sheet-to = à{ " " }
call-sheet-weather-permitting = Selon météo
call-sheet-weather-permitting-conditions-below = SELON MÉTÉO : conditions ci-dessous
call-sheet-wind = Vent
call-sheet-all-scenes = toutes

## cash-flow

cash-flow--week = Semaine
cash-flow--phase = Phase
cash-flow--payroll = Paie, écritures
cash-flow--invoices = Factures
cash-flow--petty_cash = Espèces et cartes
cash-flow--orders = Commandes ouvertes
cash-flow--estimates = À venir
cash-flow--charges = Frais
cash-flow--out = Sorties
cash-flow--drawn = Entrées
cash-flow--net = Net
cash-flow--cumulative = Sorties à ce jour
cash-flow--position = Solde
cash-flow--to_come = À venir
cash-flow--known = Connu
cash-flow--chart = Sorties par semaine
cash-flow--legend_known = connu
cash-flow--legend_to_come = à venir
cash-flow--legend_cumulative = sorties à ce jour
cash-flow--reconciliation = Du coût final à la trésorerie
cash-flow--assumptions = Sur quoi cela repose
cash-flow-an-invoice-stands-on-the-date = Une facture figure à sa date de paiement, sinon à son échéance, sinon { $days } après sa date.
cash-flow-budget = Budget
cash-flow-by = avant le { $date }
cash-flow-charges-other-than-contingency-are-paid = Les frais autres que l’imprévu sont payés la semaine du premier jour de tournage, { $date }.
cash-flow-contingency-of-is-held-it-goes = L’imprévu de { $amount } est réservé : il sort lorsqu’on y puise.
cash-flow-cost-report-of-period-to = Situation de la période { $id }, au { $date }
cash-flow-credits-of-are-not-counted-in = Les crédits de { $amount } ne sont pas comptés : ils viennent après l’audit.
cash-flow-currency = Devise
cash-flow-dearest-week = Semaine la plus chère
cash-flow-each-figure-is-rounded-to-whole = Chaque chiffre est arrondi à l’unité, les totaux à partir des montants exacts : une colonne imprimée peut s’écarter de son total de l’arrondi.
cash-flow-estimated-final-cost-charges-included = Coût final estimé, frais compris
cash-flow-known-to = Connu jusqu’au
cash-flow-least-in-hand = Solde le plus bas
cash-flow-less-contingency-held-and-in-no = Moins l’imprévu, réservé et dans aucune semaine
cash-flow-next-week = Semaine prochaine
cash-flow-no-draw-of-the-finance-plan = Aucun versement du plan de financement n’a de date : rien n’entre.
cash-flow-no-milestone-and-no-delivery-has = aucun jalon ni livraison n’a de date après le tournage, la post est donc censée finir le { $date }
cash-flow-of-all = { $share } du tout
cash-flow-of-the-finance-plan-has-no = { $amount } du plan de financement n’a pas de date et n’est pas compté.
cash-flow-open-orders-and-accruals-are-spread = Les commandes ouvertes et les provisions sont réparties de même sur les semaines à venir et payées { $days } après.
cash-flow-out-in-all = Sorties en tout
cash-flow-out-in-the-week-to = Sorties de la semaine au : { $spoken }.
cash-flow-out-so-far = Sorti à ce jour
cash-flow-over-past-due-and-not-paid = { $invoices } pour { $amount } échues et impayées : dans la première semaine à venir.
cash-flow-past-due-unpaid = Échu, impayé
cash-flow-post = Postproduction
cash-flow-post-ends = Fin de post
cash-flow-post-ends-on-the-last-milestone = la post finit le { $date }, dernier jalon ou dernière livraison
cash-flow-prep = Préparation
cash-flow-recoverable-tax-paid-and-not-cost = Taxe récupérable, payée, hors coût
cash-flow-refundable-deposits-paid-and-not-cost = Cautions, payées, hors coût
cash-flow-shoot = Tournage, { $days }
cash-flow-shoot-2 = Tournage
cash-flow-spent-and-committed-beyond-the-estimates = Dépensé et engagé au-delà des estimations
cash-flow-still-to-come-by = À venir selon
cash-flow-still-to-come-is-the-estimated = Ce qui reste à venir est le coût final estimé moins le dépensé et l’engagé. L’au-dessus de la ligne et la production sortent sur la préparation et le tournage : une semaine de préparation compte comme un jour, une semaine de tournage pour ses jours. La post sort également après le tournage ; { $post }. Le reste sort également jusqu’à cette date.
cash-flow-tax-that-is-recovered-and-deposits = La taxe récupérée et les cautions rendues ne comptent qu’une fois comptabilisées.
cash-flow-the-budget-there-is-no-cost = Le budget : pas encore de situation des dépenses
cash-flow-to-come = À venir
cash-flow-weeks-begin-on-payroll-and-journal = Les semaines commencent le { $start }. Paie et écritures figurent à leur date comptable, petite caisse et cartes à la date du reçu ; toute taxe est comprise.

## casting-report

casting-report--role = Rôle
casting-report--breakdown = Profil du rôle
casting-report--shoot_days = Jours de tournage
casting-report--day = Jour
casting-report--candidate = Candidat
casting-report--candidates = Candidats
casting-report--side_by_side = Côte à côte
casting-report--status = Statut
casting-report--seen = Vu
casting-report--agent = Agent
casting-report--available = Disponi­bilité
casting-report--auditions = Auditions
casting-report--details = Détails
casting-report--as_of = au
casting-report--none = Pas encore de candidat.
casting-report--headshot = Portrait
casting-report-and-on-hold = et { $days } en attente
casting-report-based = Basé : { $based }
casting-report-days-of-work = Jours de travail
casting-report-first-shoot-day = Premier jour de tournage
casting-report-free = Libre
casting-report-licence = Autorisation { $licence }
casting-report-licence-to = Autorisation { $licence }, jusqu’au { $date }
casting-report-next = Suite : { $next }
casting-report-no-licence-stated = aucune autorisation indiquée
casting-report-not-free = Pas libre
casting-report-of = sur { $candidates }
casting-report-pages = { $scenes } ({ $pages } pages)
casting-report-part = Type de rôle
casting-report-past = dépassé de { $days }
casting-report-pencil = En option
casting-report-plays = Joue
casting-report-remarks = Remarques
casting-report-scenes = Séquences
casting-report-seen-or-to-be-seen = Vus ou à voir
casting-report-shoot-days-the-strips-of-the = Jours de tournage : les bandes du plan en vigueur qui portent son numéro. À distribuer pour : { $working_days } avant le premier.
casting-report-shoot-days-the-strips-of-the-2 = Jours de tournage : les bandes du plan en vigueur qui portent son numéro. À distribuer pour : la date indiquée.
casting-report-sides = Texte
casting-report-status = Statut
casting-report-terms = Conditions
casting-report-the-role-names-no-cast-number = Le rôle n’a pas de numéro, le plan de travail n’en dit donc rien.
casting-report-to-be-cast-by = À distribuer pour
casting-report-with = avec { $with }

## change-memo

change-memo--from = Avant
change-memo--to = Après
change-memo--changes = Modifications
change-memo--guess = à vérifier
change-memo-schedule = Plan de travail, convocations et personnes
change-memo-money = Argent

## What differs

diff-none = –
diff-field = { $field } : { $from } → { $to }
diff-crew-call = convocation équipe
diff-shooting-call = PAT
diff-meal = repas
diff-estimated-wrap = fin prévue
diff-pickup = prise en charge
diff-report = arrivée
diff-makeup = maquillage
diff-on-set = plateau
diff-status = statut
diff-called = convoqué
diff-called-report = convoqué, arrivée { $time }
diff-no-longer-called = n’est plus convoqué
diff-not-called = non convoqué
diff-with-the-crew = avec l’équipe
diff-call = convocation
diff-pre-calls = convocations anticipées : { $departments }
diff-calls = Convocations
diff-above-the-line = Au-dessus de la ligne
diff-below-the-line = Au-dessous de la ligne
diff-fringes = Charges
diff-negative-cost = Coût du négatif
diff-charges = Frais contractuels
diff-grand-total = Total général
diff-net = Budget net
diff-final-cost = { $number }, coût final
diff-new-amount = nouveau, { $amount }
diff-gone-amount = supprimé, était { $amount }
diff-up = { $from } → { $to }, { $by } de plus
diff-down = { $from } → { $to }, { $by } de moins
diff-planned = prévu
diff-actual = réel
diff-due = échéance
diff-sent = envoyé
diff-accepted = accepté
diff-added = ajouté
diff-no-longer-there = supprimé
diff-post-and-delivery = Postproduction et livraison
diff-no-longer-in-the-cast = n’est plus dans la distribution
diff-character = rôle
diff-performer = comédien
diff-start = début
diff-finish = fin
diff-work-days = jours de travail
diff-hold-days = jours d’attente
diff-travel-days = jours de voyage
diff-days-in-all = jours en tout
diff-other-days-as-many = d’autres jours, autant
diff-cast = Comédiens
diff-crew = Équipe
diff-places-and-permits = Lieux et autorisations
diff-name = nom
diff-position = fonction
diff-department = département
diff-phone = téléphone
diff-mail = e-mail
diff-address = adresse
diff-city = ville
diff-hospital = hôpital
diff-from = du
diff-to = au
diff-number = numéro
diff-permit = Autorisation { $number }
diff-not-scheduled = hors plan de travail
diff-scenes-moved = Séquences déplacées
diff-days = Jours
diff-added-what = ajout : { $what }
diff-dropped-what = supprimé : { $what }
diff-base = camp de base
diff-order-of-scenes = ordre des séquences
diff-was-day = était le jour { $number }
diff-and-more-days = et { $count } autres jours changent de numéro (était le jour { $number } ; le dernier, { $last }, était le { $number2 })
diff-scenes-and-pages = séquences { $scenes }, { $pages } pages
diff-likely-now = sans doute { $number } désormais : { $heading }, semblable à { $percent } %
diff-likely-split = sans doute divisée en { $scenes }
diff-likely-merged = sans doute réunies en { $number }
diff-scenes = Séquences { $scenes }
diff-the-beginning = le début
diff-stands-after = vient désormais après { $after } dans le scénario, venait après { $before }
diff-omitted-what = supprimée : { $what }
diff-cut-what = coupée : { $what }
diff-script = Scénario
diff-heading-and-pages = { $heading }, { $pages } pages
diff-pages = pages
diff-script-day = jour de récit
diff-location = lieu
diff-with-cast = avec rôles { $cast }
diff-without-cast = sans rôles { $cast }
diff-synopsis = résumé : { $text }

## clearance-report

clearance-report--number = N°
clearance-report--item = Objet et usage
clearance-report--scenes = Séquences
clearance-report--shot = Tournage
clearance-report--needed_by = À obtenir pour
clearance-report--holder = Ayant droit
clearance-report--terms = Conditions
clearance-report--fee = Redevance
clearance-report--status = Statut
clearance-report--as_of = au
clearance-report--expires = jusqu’au
clearance-report--replacement = à la place
clearance-report-already-shot = { $shot } déjà tournés
clearance-report-answer = réponse { $date }
clearance-report-clear-by-the-working-days-of = À obtenir pour : les jours ouvrés de délai avant le tournage de sa première séquence selon le plan en vigueur.
clearance-report-cleared = Obtenu
clearance-report-days = { $date } – { $date2 }, { $count } jours
clearance-report-fees-agreed = Redevances convenues : { $amount }.
clearance-report-fees-agreed-of-what-is-open = Redevances convenues : { $amount } ; en attente : { $amount2 }.
clearance-report-fees-of-what-is-open = Redevances en attente : { $amount }.
clearance-report-not-needed = Non requis
clearance-report-open = Ouvert
clearance-report-replaced = Remplacé
clearance-report-replaced-or-not-needed = Remplacé ou non requis
clearance-report-replaced-refused-or-not-needed = Remplacé, refusé ou non requis
clearance-report-requested = Demandé
clearance-report-to-settle-now = À régler maintenant
clearance-report-refused = Refusé

## contact-list

contact-list--cast = Comédiens
contact-list--crew = Équipe
contact-list--vendors = Fournisseurs
contact-list--number = N°
contact-list--character = Rôle
contact-list--artist = Comédien
contact-list--agent = Agent
contact-list--manager = Manager
contact-list--guardian = Respon­sable légal
contact-list--pickup = Prise en charge à
contact-list--emergency = En cas d’urgence
contact-list--address = Adresse
contact-list--position = Fonction
contact-list--name = Nom
contact-list--phone = Téléphone
contact-list--email = E-mail
contact-list--dates = Jours
contact-list--company = Société
contact-list--supplies = Fournit
contact-list--contact = Contact
contact-list--minor = mineur
contact-list-address = Adresse
contact-list-cast = { $count } comédiens
contact-list-crew = { $people } techniciens
contact-list-e-mail = E-mail
contact-list-edition = Édition : { $sentence_case }
contact-list-edition-2 = Édition : { $name }
contact-list-filmmakers = Réalisation et production
contact-list-guardian = Responsable légal
contact-list-holds-private-numbers-and-home-addresses = Contient des numéros privés et des adresses : réservé à la production, à la mise en scène et aux transports.
contact-list-in-emergency = En cas d’urgence
contact-list-manager = Manager
contact-list-may-be-given-to-everybody-on = Peut être remise à toute l’équipe. Les comédiens se joignent par l’équipe mise en scène.
contact-list-phone = Téléphone
contact-list-pick-up-from = Prise en charge à
contact-list-production-office = Bureau de production

## cost-report

cost-report--account = Cpte
cost-report--description = Descrip­tion
cost-report--period = Cette période
cost-report--to_date = Réel à ce jour
cost-report--commitments = Engagé
cost-report--total_cost = Coût total
cost-report--etc = Reste à dépenser
cost-report--efc = Coût final est.
cost-report--budget = Budget
cost-report--variance = Écart
cost-report--movement = Mouvement
cost-report--note = Note
cost-report--summary = Récapitulatif
cost-report--detail = Comptes
cost-report--carried = à reporter
cost-report--brought = report
cost-report--charges = Frais contractuels
cost-report--explanations = Mouvements expliqués
cost-report--before = Coût final avant
cost-report--why = Pourquoi
cost-report--unexplained = Sans note
cost-report--changes = Dépassements approuvés et prélèvements sur l’imprévu
cost-report--kind = Type
cost-report--amount = Montant
cost-report--approved_by = Approuvé par
cost-report--reason = Motif
cost-report--qualifying = Dépenses éligibles aux crédits
cost-report--credit = Crédit
cost-report--expected = Prévu au budget
cost-report--share = Part
cost-report--earned = Crédit correspondant
cost-report--balances = Soldes : payé, hors coût
cost-report--balance = Solde
cost-report--against = Budget et coût final estimé
cost-report--over_time = Dépenses dans le temps
cost-report--key_budget = Budget
cost-report--key_efc = Coût final estimé
cost-report--key_spent = Réel à ce jour
cost-report--key_committed = Engagements
cost-report--reporting = Période
cost-report--ends = Fin
cost-report-above-the-line = Au-dessus de la ligne
cost-report-actual-to-date = Réel à ce jour
cost-report-actual-to-date-budget = Réel à ce jour : { $spoken } ; budget { $amount }.
cost-report-all-amounts-in-whole-units-total = Tous les montants en { $code }, en unités entières. Le coût total est le réel plus les engagements (commandes ouvertes et provisions) ; avec le reste à dépenser il donne le coût final estimé. L’écart est le budget moins le coût final.
cost-report-approved-by = Approuvé par
cost-report-approved-not-allotted-to-an-account = Approuvé, affecté à aucun compte
cost-report-as-judged-in-period = Selon l’appréciation de la période { $id }
cost-report-as-last-reported = comme au dernier rapport
cost-report-at-most = au plus { $amount }
cost-report-budget = Budget
cost-report-commitments = Engagements
cost-report-company = Société
cost-report-contingency-left = Imprévu restant
cost-report-currency = Devise
cost-report-documents-at-the-rate-of-their = { $currency } ; { $rates } ; pièces au cours du jour
cost-report-drawn = { $amount } prélevés
cost-report-estimated-final-cost = Coût final estimé
cost-report-estimated-final-cost-of-the-budget = Coût final estimé et budget par poste : { $spoken }.
cost-report-fell-since-last-report = en baisse depuis le dernier rapport
cost-report-float = Caisse { $id } : { $who }
cost-report-float-2 = Caisse { $id }
cost-report-grand-total = Total général
cost-report-grew-since-last-report = en hausse depuis le dernier rapport
cost-report-is-posted-to-accounts-that-the = { $amount } est imputé à des comptes absents du plan et ne figure dans aucune ligne.
cost-report-less-drawn = { $amount } moins { $amount2 } prélevés
cost-report-minimum-spend = dépenses minimales { $amount }, { $state }
cost-report-movement = Mouvement
cost-report-movement-is-the-last-reports-final = Le mouvement est le coût final du dernier rapport moins celui-ci : négatif s’il a augmenté.
cost-report-not-approved = non approuvé
cost-report-not-reached = non atteint
cost-report-nothing-drawn = rien prélevé
cost-report-of = { $label } { $efc } sur { $budget }
cost-report-of-2 = { $done } sur { $of } { $name }
cost-report-of-3 = { $done } sur { $of }
cost-report-of-budget = { $share } du budget
cost-report-on-budget = au budget
cost-report-on-no-account-of-its-own = Sans compte propre
cost-report-other = Autres
cost-report-over-budget = au-dessus du budget
cost-report-period = période { $label } { $to_date }
cost-report-period-2 = { $note } (période { $id })
cost-report-period-3 = Période { $id } · { $dates }
cost-report-period-4 = Période
cost-report-period-to = Période { $id }, au { $date }
cost-report-post = Postproduction
cost-report-production = Production
cost-report-recoverable-tax = Taxe récupérable
cost-report-refundable-deposits = Cautions
cost-report-report-no = Rapport n°
cost-report-see = voir { $moved }
cost-report-see-and-more = voir { $moved } et { $more } autres
cost-report-shoot-days = Jours de tournage
cost-report-smaller-are-in-the-summary-only = { $categories } plus petits, au récapitulatif seulement
cost-report-the-lines-above-as-printed-do = * Les lignes imprimées ci-dessus ne donnent pas ce chiffre, chacune étant arrondie ; le chiffre est exact à l’unité.
cost-report-this-is-the-first-report-so = C’est le premier rapport : rien n’a bougé.
cost-report-title = Titre
cost-report-to = au { $to }
cost-report-total = Total
cost-report-total-above-the-line = Total au-dessus de la ligne
cost-report-total-below-the-line = Total au-dessous de la ligne
cost-report-total-negative-cost = Total coût du négatif
cost-report-total-other = Total autres
cost-report-total-post = Total postproduction
cost-report-total-production = Total production
cost-report-under-budget = au-dessous du budget
cost-report-variance = Écart
cost-report-with-neither-budget-nor-spending-left = { $lines } sans budget ni dépense, non imprimées.
cost-report-more-than-budgeted = Dépensé et engagé au-delà du budget, et personne n’a estimé ce qui reste à venir.
cost-report-more-than-estimated = Dépensé et engagé au-delà de l’estimation, et personne n’a estimé ce qui reste à venir.
cost-report-draw-on-contingency = Prélèvement sur l’imprévu
cost-report-overage = Dépassement
cost-report-change-approved = { $what } de { $amount }, approuvé
cost-report-change-approved-by = { $what } de { $amount }, approuvé par { $by }
cost-report-change-approved-on = { $what } de { $amount }, approuvé le { $date }
cost-report-change-approved-by-on = { $what } de { $amount }, approuvé par { $by } le { $date }

## credit-list

credit-list--card = Carton
credit-list--credit = Mention
credit-list--name = Nom
credit-list--size = Taille
credit-list--seconds = Sec.
credit-list--clause = Contrat
credit-list--state = État
credit-list--faults = À régler avant de faire les génériques
credit-list--what = Point
credit-list-agrees = Conforme
credit-list-all-as-the-contracts-have-it = , tous conformes aux contrats
credit-list-before = avant { $other }
credit-list-card = carton { $card }
credit-list-differs = Diffère
credit-list-end-titles = Générique de fin
credit-list-episode = Épisode { $id }, { $title }
credit-list-episode-2 = Épisode { $id }
credit-list-main-titles = Générique de début
credit-list-no-less-than = au moins { $size } %
credit-list-no-size-stated-no-less-than = taille non indiquée, au moins { $size } % convenus
credit-list-not-on-the-list = absent de la liste
credit-list-not-on-the-list-as = absent de la liste comme { $role }
credit-list-set-at-no-less-than-agreed = à { $size } %, au moins { $size2 } % convenus
credit-list-shares-its-card-with-should-stand = partage son carton avec { $others }, devrait être seul
credit-list-single-card = carton seul
credit-list-stands-after-should-stand-before = vient après { $other }, devrait être avant
credit-list-stands-in-the-titles = figure au générique { $block }
credit-list-stands-on-card-should-stand-on = figure au carton { $found }, devrait être au carton { $wanted }
credit-list-titles = générique { $block }
credit-list-to-settle = , { $count } à régler

## day-notes

day-notes--time = Heure
day-notes--department = Poste
day-notes--issues = Points à traiter
day-notes--issue = Point
day-notes--owner = Respon­sable
day-notes--due = Échéance
day-notes--status = Statut
day-notes--entries = Notes par poste
day-notes--messages = Messages
day-notes--message = Message
day-notes--from = De
day-notes--to = À
day-notes--carried = Encore ouvert des jours précédents
day-notes--raised = Soulevé
day-notes-done = Fait
day-notes-done-2 = Fait le { $day_and_month }
day-notes-due = échéance { $date }
day-notes-messages = Messages
day-notes-notes = Notes
day-notes-open = Ouvert
day-notes-open-from-before = Ouverts avant
day-notes-open-issues = Points ouverts
day-notes-overdue = En souffrance
day-notes-unit = Équipe

## day-out-of-days

day-out-of-days--number = N°
day-out-of-days--day = Jour de tournage
day-out-of-days--changes = Modifications depuis
day-out-of-days--no_changes = Aucune lettre n’a changé.
day-out-of-days--character = Rôle
day-out-of-days--start = Début
day-out-of-days--finish = Fin
day-out-of-days--work = Travail
day-out-of-days--hold = Attente
day-out-of-days--travel = Voyage
day-out-of-days--letters = Lettres, avant et après
day-out-of-days--changed_mark = encadré : modifié
day-out-of-days--unscheduled = Hors de ce plan
day-out-of-days-cast = Comédiens
day-out-of-days-dates-left-out = dates omises
day-out-of-days-drop-once-in-the-first-gap = Interruption : une fois, au premier intervalle dont les dates diffèrent de { $days } ou plus
day-out-of-days-drop-once-in-the-first-gap-2 = Interruption : une fois, au premier intervalle de { $days } jours calendaires ou plus entre deux jours de travail
day-out-of-days-figures = Chiffres
day-out-of-days-finish = Fin
day-out-of-days-heads = Effectif
day-out-of-days-hol = Fér.
day-out-of-days-hold = Attente
day-out-of-days-how-many-are-called = combien sont convoqués
day-out-of-days-k = (enfant)
day-out-of-days-locations = Lieux
day-out-of-days-reh-fit = Rép. Ess.
day-out-of-days-sets = Décors
day-out-of-days-start = Début
day-out-of-days-to = { $least } à { $most }
day-out-of-days-total = Total
day-out-of-days-travel = Voyage
day-out-of-days-up-to = jusqu’à { $most }
day-out-of-days-work = Travail
day-out-of-days-working = Présents
day-out-of-days-code-s = début
day-out-of-days-code-w = travail
day-out-of-days-code-f = fin
day-out-of-days-code-h = attente
day-out-of-days-code-d = interruption
day-out-of-days-code-p = reprise
day-out-of-days-code-tr = voyage
day-out-of-days-code-r = répétition
day-out-of-days-code-ft = essayage
day-out-of-days-code-t = essai
day-out-of-days-code-holiday = jour férié
day-out-of-days-code-m = déplacement de l’équipe

## delivery-schedule

delivery-schedule--items = Éléments
delivery-schedule--item = Élément
delivery-schedule--description = Descrip­tion et spécifications
delivery-schedule--deliverable = Livrable
delivery-schedule--quantity = Qté
delivery-schedule--recipient = Destinataire et mode d’envoi
delivery-schedule--due = Échéance
delivery-schedule--sent = Envoyé
delivery-schedule--qc = CQ
delivery-schedule--accepted = Accepté
delivery-schedule--status = Statut
delivery-schedule--slack = Marge
delivery-schedule--remarks = Notes et prise en charge
delivery-schedule--attention = À surveiller
delivery-schedule--why = Pourquoi
delivery-schedule--owner = Respon­sable
delivery-schedule--milestones = Jalons dont dépend la livraison
delivery-schedule--milestone = Jalon
delivery-schedule--planned = Prévu
delivery-schedule--reached = Atteint ou attendu
delivery-schedule--waits_for = Attend
delivery-schedule--feeds = Éléments qui l’attendent
delivery-schedule--as_of = Au
delivery-schedule--slack_note = Marge : jours entre la dernière chose attendue et l’échéance ; négative quand elle ne peut être tenue.
delivery-schedule-accepted = Accepté
delivery-schedule-access-and-archive = Accessibilité et archives
delivery-schedule-agreement = Contrat
delivery-schedule-at-risk = Menacé
delivery-schedule-at-risk-an-input-comes-after = Menacé : un élément attendu vient après l’échéance
delivery-schedule-complete-delivery = Livraison complète
delivery-schedule-contact = Contact
delivery-schedule-cost = coût : { $bearer }
delivery-schedule-due-soon = Échéance proche
delivery-schedule-due-today = Échéance aujourd’hui
delivery-schedule-due-within-14-days = Échéance sous 14 jours
delivery-schedule-fail = Refusé
delivery-schedule-failed-qc = CQ refusé
delivery-schedule-failed-qc-to-be-delivered-again = CQ refusé, à livrer de nouveau
delivery-schedule-in = dans { $day_count }
delivery-schedule-in-qc = En CQ
delivery-schedule-late = { $day_count } de retard
delivery-schedule-late-2 = En retard
delivery-schedule-legal-and-financial = Juridique et financier
delivery-schedule-mail = E-mail
delivery-schedule-method = Mode d’envoi
delivery-schedule-music = Musique
delivery-schedule-of-accepted = { $accepted } sur { $count } acceptés
delivery-schedule-pass = Validé
delivery-schedule-pending = En attente
delivery-schedule-phone = Téléphone
delivery-schedule-picture = Image
delivery-schedule-publicity = Publicité
delivery-schedule-qc-failed = CQ refusé
delivery-schedule-quality-control = Contrôle qualité
delivery-schedule-reached = Atteint
delivery-schedule-reached-late = Atteint avec { $day_count } de retard
delivery-schedule-round = passage { $round }
delivery-schedule-sent = Envoyé
delivery-schedule-slipping = Glisse
delivery-schedule-sound = Son
delivery-schedule-territory-and-rights = Territoire et droits
delivery-schedule-text-and-subtitles = Textes et sous-titres
delivery-schedule-to-come = À venir
delivery-schedule-waits-for = attend { $name }
delivery-schedule-waits-for-expected = attend { $name }, prévu { $date }
delivery-schedule-waived = Dispensé

## equipment-list

equipment-list--item = Matériel
equipment-list--quantity = Qté
equipment-list--order = BC
equipment-list--holder = Détenu par
equipment-list--needed = Requis
equipment-list--pickup = Enlèvement
equipment-list--picked_up = enlevé
equipment-list--return_due = À rendre
equipment-list--returned = rendu
equipment-list--condition = État
equipment-list--serials = N° de série
equipment-list--cost = Coût
equipment-list--in_all = en tout
equipment-list--status = Statut
equipment-list--damage = Dommages
equipment-list--as_of = au
equipment-list--orders = Bons de commande
equipment-list--amount = Montant
equipment-list--for_what = Pour
equipment-list-no-vendor = Sans fournisseur
equipment-list-overdue-and-late = En souffrance et en retard
equipment-list-to-come = À venir
equipment-list-out = En location
equipment-list-used-not-recorded = Utilisé, non renseigné
equipment-list-returned = Rendu
equipment-list-returned-late = Rendu en retard
equipment-list-where-no-date = Sans date indiquée : enlèvement les jours ouvrés de préparation avant le premier jour qui en a besoin selon le plan de travail en vigueur, retour le jour ouvré après le dernier.
equipment-list-late-count = { $late } en retard
equipment-list-within-7-days = Sous 7 jours
equipment-list-due-back-within-7-days = À rendre sous 7 jours
equipment-list-due-back = À rendre
equipment-list-overdue = En souffrance
equipment-list-late = En retard
equipment-list-came =
    { $count ->
        [one] { $count } arrivé
       *[other] { $count } arrivés
    }
equipment-list-a-day = par jour
equipment-list-a-week = par semaine
equipment-list-short = Incomplet
equipment-list-count-to-come = { $count } à venir
equipment-list-to-order = À commander
equipment-list-ordered = Commandé
equipment-list-not-recorded = Non renseigné
equipment-list-out-another-week = { $hires } en cours : une semaine de plus coûte { $costs }.
equipment-list-not-in-the-ledger = absent de la comptabilité

## exhibit-g

exhibit-g--subtitle = Relevé horaire des comédiens
exhibit-g--performer = Comédien
exhibit-g--performers = Comédiens
exhibit-g--minor = Mineur
exhibit-g--character = Rôle
exhibit-g--status = Statut
exhibit-g--work_time = Temps de travail
exhibit-g--meals = Repas
exhibit-g--travel = Temps de trajet
exhibit-g--report = Maquillage
exhibit-g--on_set = Plateau
exhibit-g--dismiss_set = Fin plateau
exhibit-g--dismiss = Démaquillé
exhibit-g--nd_meal = Repas ND
exhibit-g--first_meal = 1er repas
exhibit-g--second_meal = 2e repas
exhibit-g--out = début
exhibit-g--in = fin
exhibit-g--leave = Départ lieu
exhibit-g--arrive = Arrivée lieu
exhibit-g--leave_location = Départ du lieu
exhibit-g--arrive_studio = Arrivée studio
exhibit-g--stunt_adjustment = Suppl. cascade
exhibit-g--tutoring = Cours du mineur
exhibit-g--outfits = Tenues fournies
exhibit-g--forced_call = Repos réduit
exhibit-g--meal_penalties = Pénalités repas
exhibit-g--disputed = Contesté
exhibit-g--signature = Signature du comédien
exhibit-g--prepared = Établi par
exhibit-g--yes = Oui
exhibit-g--no = Non
exhibit-g--minor_mark = O
exhibit-g-picture = Titre du film
exhibit-g-production-number = N° de production
exhibit-g-type = Type
exhibit-g-type-feature = Long métrage de cinéma
exhibit-g-type-series = Série télévisée
exhibit-g-type-limited = Mini-série
exhibit-g-type-short = Court métrage
exhibit-g-type-commercial = Film publicitaire
exhibit-g-unit = Équipe
exhibit-g-company = Société
exhibit-g-contact = Contact
exhibit-g-phone = Téléphone
exhibit-g-call = Convocation équipe
exhibit-g-first-call = Premier comédien
exhibit-g-location = Lieu de tournage
exhibit-g-day-off = Jour de repos prévu ?
exhibit-g-letters = W travail · R répétition · FT essayage · T essai · H attente · TR voyage · S début · F fin · D interruption · P reprise · NP convoqué et non filmé. Maquillage vaut pour maquillage et costume.
exhibit-g-signing = Les heures sont portées par la production. En signant, le comédien confirme les avoir vues et ne modifie pas le formulaire ; qui conteste une heure coche la case et prévient l’équipe mise en scène.
exhibit-g-given-calls = Les heures en petits caractères sont celles des convocations, non des heures travaillées.

## footage-log

footage-log--as_of = au
footage-log--roll = Bobine
footage-log--medium = Support
footage-log--checksum = Somme de contrôle
footage-log--copies = Copies
footage-log--shipped = Expédié
footage-log--received = Reçu
footage-log--synced = Synchro­nisé
footage-log--status = Statut
footage-log--remarks = Remarques
footage-log-agrees-in = concorde dans { $read }
footage-log-camera = Caméra
footage-log-camera-2 = Caméra { $camera }
footage-log-checksum-differs = Somme de contrôle différente
footage-log-copies-of-each-roll-beside-the = { $many } copies de chaque bobine outre l’original.{ " " }
footage-log-differs-in-of = diffère dans { $wrong } sur { $read }
footage-log-editorial-has-a-roll-after-it = { $copies }Le montage reçoit une bobine { $working_days } après son tournage.
footage-log-in-the-days-report = au rapport du jour
footage-log-late-to-editorial = En retard au montage
footage-log-no-checksum = sans somme de contrôle
footage-log-no-date = Sans date
footage-log-no-footage = aucun rush
footage-log-not-in-the-log = Absent du journal
footage-log-of = { $has } sur { $demanded }
footage-log-of-them-sound = dont { $sound } son
footage-log-on-set = Plateau
footage-log-one-copy-of-each-roll-beside = Une copie de chaque bobine outre l’original.{ " " }
footage-log-other = Autres
footage-log-received = Reçu
footage-log-rolls = Bobines
footage-log-sc = séq. { $list }
footage-log-shipped = Expédié
footage-log-short = il manque { $copies }
footage-log-short-of-copies = Copies manquantes
footage-log-sound = Son
footage-log-synced = Synchronisé
footage-log-with-editorial = Au montage
footage-log-without-picture = { $days } sans image

## hot-cost

hot-cost--department = Poste
hot-cost--people = Personnes
hot-cost--call = Premier arrivé
hot-cost--wrap = Dernier parti
hot-cost--budget_hours = Heures budgétées
hot-cost--hours = Heures travaillées
hot-cost--beyond = Au-delà de la journée
hot-cost--budget = Budget du jour
hot-cost--cost = Réalisé
hot-cost--over = Sous (sur)
hot-cost--labour = Main-d’œuvre par poste
hot-cost--so_far = Jour et cumul
hot-cost--the_day = Le jour
hot-cost--to_date = À ce jour
hot-cost--cast = Comédiens et pénalités
hot-cost--planned = Prévu
hot-cost--came = Réalisé
hot-cost--difference = Différence
hot-cost-a-days-budget-is-what-the = Le budget du jour est le montant des comptes de main-d’œuvre ({ $labour }) du poste, charges, préparation et fin comprises, sur { $planned } jours prévus. Le réalisé est ce montant au prorata des heures payées : les { $plain } premières au taux normal, les suivantes à { $plain2 }, jamais moins de { $plain3 } heures.
hot-cost-budgeted = { $planned } budgétées
hot-cost-by-peoples-own-deals-kit-and = Selon les contrats des personnes, hors matériel et charges : { $deal }.
hot-cost-by-their-deals = Selon leurs contrats
hot-cost-camera-wrap = Fin de tournage
hot-cost-cast = Comédiens
hot-cost-cast-as-reported = comédiens, selon rapport
hot-cost-crew-call = Convocation équipe
hot-cost-crew-hours = heures d’équipe
hot-cost-crew-hours-2 = Heures d’équipe
hot-cost-crew-late-meals = Équipe, repas tardifs
hot-cost-crew-short-rests = Équipe, repos réduits
hot-cost-first-shot = Premier plan
hot-cost-forced-calls = Repos réduits
hot-cost-hours-are-from-first-call-to = Heures de la convocation au départ, repas déduits ; la journée budgétée est de { $plain } heures par personne. Les heures non portées au rapport sont celles prévues.
hot-cost-hours-from-report-to-dismissal-meals = { $people }, { $minutes } heures de l’arrivée au départ, repas déduits
hot-cost-in-no-amount = dont { $count } sans montant
hot-cost-last-out = Dernier parti
hot-cost-locations = Lieux
hot-cost-meal-penalties = Pénalités de repas
hot-cost-no-departments-accounts-are-named-or = Aucun compte de main-d’œuvre ({ $labour }) n’est nommé, ou le jour n’est pas celui de l’équipe principale : pas de montants.
hot-cost-of = { $people } sur { $count }
hot-cost-over-budget = au-dessus du budget
hot-cost-over-the-day = Au-delà de la journée
hot-cost-overtime-in-it = , dont heures supplémentaires { $amount }
hot-cost-penalties-are-priced-by = Les repas tardifs et les repos réduits de l’équipe sont mesurés d’après ces horaires et chiffrés selon { $clauses } ; ils n’entrent dans aucun montant ci-dessus.
hot-cost-planned-wrap = { $time }, fin prévue { $time2 }
hot-cost-the-day = Le jour
hot-cost-to-date = À ce jour
hot-cost-to-date-2 = À ce jour, { $count }
hot-cost-total = Total
hot-cost-under-budget = au-dessous du budget
hot-cost-whole-an-estimate-of-the-morning = Unités entières ({ $currency }) ; estimation du lendemain, pas une paie.
hot-cost-without-an-account-of-their-own = Sans compte propre et dans aucun montant : { $silent }.

## invoices

invoices--vendor = Fournis­seur
invoices--description = Objet
invoices--number = Facture
invoices--order = BC
invoices--due = Échéance
invoices--account = Cpte
invoices--amount = Montant
invoices--tax = TVA
invoices--gross = Total
invoices--paid = Payé
invoices--status = Statut
invoices--deposit = Caution
invoices--carried = à reporter
invoices--brought = report
invoices--invoices = Factures
invoices--ageing = Impayé, par ancienneté
invoices--come_to = Ce que donnent les factures
invoices--by_currency = Par devise
invoices--currency = Devise
invoices--rate = Cours
invoices--own = Dans sa devise
invoices--unpaid = Impayé
invoices--as_of = au
invoices--due_within = échéance
invoices--description_within = pour
invoices--amount_within = montant
invoices--rate_within = cours
invoices-a-refundable-deposit-is-a-balance = { " " }Une caution est un solde, pas un coût.
invoices-all-invoices = Toutes les factures
invoices-cost-posted-to-accounts = Coût, imputé aux comptes
invoices-current-not-yet-due = Courant : non échu
invoices-due-in = échéance dans { $days }
invoices-due-today = échéance aujourd’hui
invoices-falling-due = À échéance
invoices-no-due-date = Sans échéance
invoices-over-60-days-overdue = Échu depuis plus de 60 jours
invoices-overdue = En souffrance
invoices-overdue-2 = échu depuis { $days }
invoices-paid = Payé
invoices-recoverable-tax-a-balance = Taxe récupérable, un solde
invoices-refundable-deposits-a-balance = Cautions, un solde
invoices-tax-marked-r-is-recovered-a = { " " }La taxe marquée R est récupérée : un solde, pas un coût.
invoices-totals-of-groups-in-tax-included = Totaux des groupes en { $code }, taxe comprise.
invoices-unpaid = Impayé
invoices-unpaid-without-a-due-date = Impayé, sans échéance

## location-list

location-list--as_of = au
location-list--permit = Autori­sation
location-list--dates = Demandé, délivré
location-list--valid = Validité
location-list--covers = Couvre et exige
location-list--insurance = Assurance
location-list--fee = Redevance
location-list--deposit = Caution
location-list--status = Statut
location-list--fees = Redevances de lieux
location-list--rates = Tarifs
location-list--prep = Prépa­ration
location-list--shoot = Tournage
location-list--strike = Démontage
location-list--cost = Coût
location-list--deposits = Cautions : soldes, hors coût
location-list--for = Pour
location-list--amount = Montant
location-list--paid = Payé
location-list--due_back = À rendre
location-list--returned = Rendu
location-list--kept = Retenu
location-list--reference = En comptabilité
location-list--restoration = Remise en état
location-list--work = À remettre en état
location-list--by = Avant le
location-list--done = Fait
location-list--released = Décharge signée
location-list-a-day = { " " }par jour
location-list-an-hour = { " " }par heure
location-list-applied = Demandé
location-list-applied-for = Demandées
location-list-apply-by = À demander avant le
location-list-booked = réservé { $date }
location-list-by = avant le { $by_text }
location-list-certificate = Attestation
location-list-fire = Pompiers
location-list-first-day = premier jour { $date }
location-list-flat = { " " }forfait
location-list-from = à partir du { $date }
location-list-hold = réservation{ " " }
location-list-inspection = Inspection
location-list-issued = Délivrée
location-list-kept = Retenu
location-list-late = En retard
location-list-left = reste { $days }
location-list-monitors = Surveillants
location-list-named = Désignés
location-list-neighbors = Voisins
location-list-not-booked = non réservé
location-list-not-needed = Non requis
location-list-not-recorded = Non renseigné
location-list-open = Ouvert
location-list-out = Fin
location-list-overdue = En retard de { $days }
location-list-overtime = heures supp.{ " " }
location-list-passed = passée { $date }
location-list-police = Police
location-list-posted = affiché { $date }
location-list-postings = Affichages
location-list-prep = préparation{ " " }
location-list-refused = Refusée
location-list-release-to-sign = Décharge à signer
location-list-released = Libéré
location-list-returned = Rendu
location-list-strike = démontage{ " " }
location-list-survey = État des lieux
location-list-to-apply = À demander
location-list-to-apply-or-refused = À demander, ou refusées
location-list-to-pay = À payer
location-list-told = prévenus { $date }
location-list-until = jusqu’au { $date }
location-list-within = dans un rayon de { $radius }
location-list-apply-by-and-post-by = À demander et à afficher avant : compté à rebours du premier jour sur les lieux de l’autorisation selon le plan de travail en vigueur, ou indiqué. Restitution des cautions : comptée depuis la fin du démontage.
location-list-late-or-refused = { $late } en retard ou refusées
location-list-to-apply-or-refused-count = À demander ou refusées
location-list-of = sur { $wanted }
location-list-overdue-count = { $overdue } en retard
location-list-deposits-out = Cautions versées

## location-report

location-report--plays_as = Joue
location-report--days = Jours et soleil
location-report--day = Jour
location-report--here = Ici
location-report--dawn = Aube
location-report--dusk = Crépuscule
location-report--sun_note = Aube et crépuscule civils, heure locale
location-report--base_only = camp de base seul
location-report--int_ext = I/E
location-report--set_synopsis = Décor et résumé
location-report--cast = Comédiens
location-report--unscheduled = hors plan de travail
location-report--shot_on = Tourné le
location-report--permits = Autori­sations et redevances
location-report--permit = Autori­sation
location-report--status = Statut
location-report--number = Numéro
location-report--valid = Validité
location-report--hours = Heures
location-report--fee = Redevance
location-report--deposit = Caution
location-report--hazards = Risques et mesures
location-report--hazard = Risque
location-report--control = Mesure
location-report--assessment = Évaluation
location-report--departments = Notes par poste
location-report--actions = Actions
location-report--action = Action
location-report--owner = Respon­sable
location-report--due = Échéance
location-report--photos = Photographies
location-report--floor_plan = Plan du lieu
location-report-a-day = par jour
location-report-address = Adresse
location-report-an-hour = par heure
location-report-applied = Demandé
location-report-applied-2 = Demandée { $date }
location-report-apply-by = À demander avant le { $date }
location-report-certificate = attestation { $number }
location-report-contact = Contact
location-report-covers = Couvre
location-report-dark-all-day = nuit toute la journée
location-report-dates = Dates
location-report-deposit = Caution
location-report-done = Fait { $date }
location-report-drive = Trajet
location-report-due-back = à rendre le { $date }
location-report-emergency = Urgence
location-report-fire = Pompiers
location-report-flat = { $amount } forfait
location-report-floor-load = Charge au sol
location-report-floor-plan-of = Plan de { $name }
location-report-from = à partir du { $date }
location-report-from-2 = dès { $time }
location-report-gps = GPS
location-report-h-from-the-production-office = { $hours } h du bureau de production
location-report-h-min-from-the-production-office = { $hours } h { $rest } min du bureau de production
location-report-hold = Attente
location-report-hospital-phone = Téléphone hôpital
location-report-hours-allowed = Horaires autorisés
location-report-inspection = Inspection
location-report-insurance = Assurance
location-report-insured = Assuré
location-report-issued = Délivrée
location-report-issued-2 = Délivrée { $date }
location-report-late = En retard
location-report-late-due = En retard, échéance { $date }
location-report-light-all-night = clair toute la nuit
location-report-mail = E-mail
location-report-min-from-the-production-office = { $rest } min du bureau de production
location-report-monitors = Surveillants
location-report-named = { $additional } désigné
location-report-neighbors = Voisins
location-report-not-needed = Non requis
location-report-not-up = pas levé
location-report-open = Ouvert
location-report-owner = Responsable
location-report-pages = { $scenes }, { $pages } pages
location-report-paid = payé { $date }
location-report-parking-and-base = Parking et camp de base
location-report-part = partie { $part }
location-report-phone = Téléphone
location-report-phone-coverage = Couverture mobile
location-report-place = Lieu
location-report-police = Police
location-report-postings = Affichages
location-report-prep = Préparation
location-report-rates = Tarifs
location-report-refused = Refusée
location-report-returned = rendu { $date }
location-report-shoot = Tournage
location-report-site-contact = Contact sur place
location-report-site-fee = Redevance de lieu
location-report-strike = Démontage
location-report-survey = État des lieux
location-report-terms = Conditions
location-report-to-apply = À demander
location-report-to-put-right = À remettre en état
location-report-until = jusqu’au { $date }
location-report-until-2 = jusqu’à { $time }
location-report-up-all-day = levé toute la journée
location-report-windows-and-sun = Fenêtres et soleil

## movement-order

movement-order--from = De
movement-order--to = Vers
movement-order--route = Itinéraire
movement-order--convoy = Convoi
movement-order--vehicle = Véhicule
movement-order--driver = Chauffeur
movement-order--mobile = Mobile
movement-order--call = Convo­cation
movement-order--schedule = Déroulement du déplacement
movement-order--time = Heure
movement-order--map = Plan
movement-order-name = { $date }, vers { $place }
movement-order-after-the-wrap-of = après la fin de journée du { $date }
movement-order-during-the-day = en cours de journée
movement-order-as-arranged = selon accord
movement-order-miles-straight = { $miles } milles à vol d’oiseau
movement-order-km-straight = { $km } km à vol d’oiseau
movement-order-call-there = Convocation sur place
movement-order-there-by = Sur place à
movement-order-leave = Départ
movement-order-distance = Distance
movement-order-time-on-the-road = Temps de route
movement-order-run-by = Dirigé par
movement-order-grid = Carroyage
movement-order-base-and-parking = Camp de base et stationnement
movement-order-facilities = Commodités
movement-order-leave-place = Départ de { $place }
movement-order-trucks-at = Camions à { $place }
movement-order-ready-to-work = Prêts à tourner

## music-cue-sheet

music-cue-sheet--cue = Morceau
music-cue-sheet--title = Titre
music-cue-sheet--composers = Compositeurs (société, part)
music-cue-sheet--publishers = Éditeurs (société, part)
music-cue-sheet--usage = Usage
music-cue-sheet--start = Début
music-cue-sheet--length = Durée
music-cue-sheet--scene = Séquence
music-cue-sheet--clearance = Autori­sation
music-cue-sheet--total = Total musique
music-cue-sheet--missing = manquant
music-cue-sheet-cues = Morceaux
music-cue-sheet-music = Musique
music-cue-sheet-not-listed = non listé
music-cue-sheet-production-company = Société de production
music-cue-sheet-without-duration = Sans durée
cue-use-bi = fond, instrumental
cue-use-bv = fond, vocal
cue-use-vi = à l’image, instrumental
cue-use-vv = à l’image, vocal
cue-use-mt = générique de début
cue-use-et = générique de fin
cue-use-lg = logo

## per-diem

per-diem--name = Nom
per-diem--days = Jours
per-diem--rate = Montant par jour
per-diem--paid = Payé à
per-diem--signature = Reçu
per-diem--legend = T voyage · W travail · H attente · off repos hors domicile
per-diem-week-of = Semaine du { $date }

## petty-cash

petty-cash--number = N°
petty-cash--vendor = Payé à
petty-cash--purpose = Pour
petty-cash--account = Cpte
petty-cash--net = Net
petty-cash--tax = TVA
petty-cash--out = Sortie
petty-cash--in = Entrée
petty-cash--balance = Solde
petty-cash--carried = à reporter
petty-cash--brought = report
petty-cash--overview = Enveloppes et cartes
petty-cash--envelope = Enveloppe
petty-cash--holder = Détenteur
petty-cash--float = Avance
petty-cash--topped_up = Complété
petty-cash--spent = Dépensé
petty-cash--expected = En main
petty-cash--counted = Compté
petty-cash--difference = Différence
petty-cash--status = Statut
petty-cash--recap = Par compte
petty-cash--receipts = Justificatifs
petty-cash--cost = Coût
petty-cash--name = Nom
petty-cash-at = { " " }à { $rate }
petty-cash-balances = Juste.
petty-cash-card = Carte
petty-cash-cash-and-receipts = Espèces et justificatifs
petty-cash-cash-in-hand-counted = Espèces comptées le { $on }
petty-cash-department = Poste
petty-cash-difference = Différence
petty-cash-envelope = Enveloppe
petty-cash-float = Avance
petty-cash-float-handed-out = Avance remise
petty-cash-issued = Remise
petty-cash-limit = Plafond
petty-cash-limit-of-the-card = Plafond de la carte
petty-cash-not-counted = non compté
petty-cash-not-counted-should-be-in-hand = Non compté ; { $expected } devraient être en caisse.
petty-cash-of-the-limit-is-left = Il reste { $expected } du plafond.
petty-cash-overspent-by = Dépassé de { $expected }.
petty-cash-receipts-of-after-the-count = { " " }Justificatifs d’après le comptage : { $later }.
petty-cash-receipts-since-the-last-top-up = Justificatifs depuis le dernier complément
petty-cash-receipts-with-their-tax-balances-as = Justificatifs taxe comprise ; soldes tels que payés.
petty-cash-settled = { " " }Soldé.
petty-cash-settled-2 = Soldé
petty-cash-tax-marked-r-is-recovered-a = { " " }La taxe marquée R est récupérée : un solde, pas un coût.
petty-cash-top-up = Complément
petty-cash-topped-up-by-other-than-was = Complété d’un autre montant que le dépensé
petty-cash-within-its-limit = dans le plafond

## post-schedule

post-schedule--as_of = au
post-schedule--chart = Plan
post-schedule--table = Tâches
post-schedule--task = Tâche
post-schedule--owner = Respon­sable et prestataire
post-schedule--length = Durée
post-schedule--after = Après
post-schedule--start = Début
post-schedule--finish = Fin
post-schedule--latest = Fin au plus tard
post-schedule--float = Marge
post-schedule--status = Statut
post-schedule--dates = Dates
post-schedule--today = Aujourd’hui
post-schedule--legend_critical = chemin critique
post-schedule--legend_plain = prévu
post-schedule--legend_done = fait
post-schedule--legend_float = marge
post-schedule--legend_point = jalon
post-schedule--legend_deadline = échéance
post-schedule-air = Diffusion
post-schedule-all-episodes = Tous les épisodes
post-schedule-calendar-days = { $days } jours calendaires
post-schedule-delivery = Livraison
post-schedule-done = Fait
post-schedule-done-late = Fait avec { $days } de retard
post-schedule-dropped = Abandonné
post-schedule-due-soon = Échéance proche
post-schedule-due-within-14-days = Échéance sous 14 jours
post-schedule-effects-conform-color-titles = Effets, conformation, étalonnage, génériques
post-schedule-episode = Épisode { $id }, { $title }
post-schedule-episode-2 = Épisode { $id }
post-schedule-from-to-the-same-dates-are = { $tasks } du { $date } au { $date2 } ; les mêmes dates figurent au tableau
post-schedule-in-progress = En cours
post-schedule-item = élément { $item }, { $map_or }
post-schedule-late = { $days } de retard
post-schedule-late-2 = En retard
post-schedule-masters-qc-captions-delivery = Masters, CQ, sous-titres, livraison
post-schedule-of = sur { $count }
post-schedule-of-float = { $days } de marge
post-schedule-on-hold = En suspens
post-schedule-other = Autres
post-schedule-picture-editing = Montage image
post-schedule-picture-lock = Image définitive
post-schedule-short = il manque { $days }
post-schedule-short-of-a-promise = Promesse intenable
post-schedule-slipping = Glisse
post-schedule-start-and-finish-as-recorded-else = Début et fin : tels que notés, sinon au plus tôt selon ce qu’une tâche attend. Fin au plus tard : ce qui est promis ensuite tient encore. Marge : jours ouvrés entre les deux ; négative quand une promesse ne peut être tenue. Gras : le chemin critique.
post-schedule-to-come = À venir
post-schedule-turnovers-sound-and-music = Sorties de montage, son et musique
post-schedule-wrap = Fin

## production-report

production-report--times = Horaires
production-report--planned = Prévu
production-report--actual = Réel
production-report--days = Jours
production-report--scheduled = Prévu
production-report--due = À ce jour
production-report--script = Scénario
production-report--minutes = Minutes
production-report--setups = Plans
production-report--running_time = Durée estimée
production-report--omitted = Supprimées (comptent 0)
production-report--scene = Séq.
production-report--set_description = Décor
production-report--shot = Tourné
production-report--state = État
production-report--timed = Minuté
production-report--remarks = Remarques
production-report--completed = Terminées
production-report--not_shot = Prévues, non tournées
production-report--partial = Tournées en partie
production-report--added = Ajoutées
production-report--retakes = Retakes
production-report--owed = Reste dû
production-report--cast = Comédiens
production-report--artist = Comédien
production-report--character = Rôle
production-report--status = Statut
production-report--minor = (enfant)
production-report--report = Arrivée
production-report--on_set = Plateau
production-report--dismiss_set = Fin plateau
production-report--dismiss = Démaquillé
production-report--nd_meal = Repas ND
production-report--first_meal = 1er repas
production-report--second_meal = 2e repas
production-report--leave = Départ lieu
production-report--back = Retour
production-report--nd_out = ND début
production-report--first_out = 1er début
production-report--second_out = 2e début
production-report--out = Fin
production-report--in = Arrivée
production-report--stunt_adjustment = suppl. cascade
production-report--tutoring = cours
production-report--outfits = tenues
production-report--forced_call = repos réduit
production-report--meal_penalties = pénalité repas
production-report--np = NP : convoqué et non filmé
production-report--background = Figuration et doublures
production-report--quantity = Qté
production-report--description = Descrip­tion
production-report--rate = Taux
production-report--adjustments = Supplé­ments
production-report--call = Convo­cation
production-report--rolls = Supports
production-report--roll = Bobine
production-report--amount = Quantité
production-report--catering = Repas
production-report--meal = Repas
production-report--served = Servis
production-report--crew = Équipe
production-report--position = Fonction et nom
production-report--vehicles = Véhicules
production-report--vehicle = Véhicule
production-report--driver = Chauffeur
production-report--equipment = Matériel
production-report--item = Matériel
production-report--vendor = Fournis­seur
production-report--signature = Signature
production-report--meal_in = fin
production-report--character_within = rôle
production-report-2nd-meal = 2e repas
production-report-2nd-meal-in = Fin du 2e repas
production-report-2nd-meal-out = Début du 2e repas
production-report-added = Ajoutées
production-report-breakfast = Petit-déjeuner
production-report-camera-wrap = Fin de tournage
production-report-completed = Terminées
production-report-crew-call = Convocation équipe
production-report-day-notes = Notes du jour
production-report-delays = Retards
production-report-equipment-lost-damaged-extra = Matériel perdu, abîmé, en plus
production-report-est = est. { $clocked }
production-report-estimated-finish = Fin estimée
production-report-first-shot = Premier plan
production-report-first-shot-after-lunch = Premier plan après le déjeuner
production-report-from = { $scene } ({ $pages }, de { $number })
production-report-grace = { " " }(tolérance)
production-report-guests = Visiteurs
production-report-h-min = { $hours } h { $minutes } min
production-report-holiday = Férié
production-report-injuries-and-incidents = Blessures et incidents
production-report-key-2nd-ad = 2e assistant mise en scène
production-report-last-man-out = Dernier parti
production-report-location = Lieu
production-report-lunch = Déjeuner
production-report-lunch-in = Fin du déjeuner
production-report-lunch-out = Début du déjeuner
production-report-min-s = { $minutes } min { $what } s
production-report-none-reported = Aucun signalé.
production-report-not-shot = Non tournée
production-report-notes = Notes
production-report-nothing-what-is-left-is-on = rien : le reste est un jour plus tard
production-report-now-on = désormais { $day }
production-report-of = { $named } ({ $pages } sur { $planned })
production-report-other-units-today = Autres équipes ce jour
production-report-partial = Partielle
production-report-prelight = Prélight
production-report-preparation = Préparation
production-report-previous = Précédent
production-report-rehearsal = Répétition
production-report-remaining = Reste
production-report-retake = Retake
production-report-schedule = Plan de travail
production-report-scheduled-finish = Fin prévue
production-report-script = Scénario
production-report-shoot-main-unit = Tournage, équipe principale
production-report-shoot-other-units = Tournage, autres équipes
production-report-shooting-call = Prêt à tourner (PAT)
production-report-started = Commencé
production-report-today = Aujourd’hui
production-report-total-in-script = Total du scénario
production-report-total-to-date = Total à ce jour
production-report-travel = Voyage
production-report-upm = Direction de production
production-report-weather = Météo
production-report-with-retakes = Avec retakes
production-report-sound = Son
production-report-picture = Image
production-report-pre-filled = Prérempli d’après le plan de travail. Ce qui est vide se remplit le jour même.
production-report-nothing = rien

## purchase-orders

purchase-orders--number = BC n°
purchase-orders--vendor = Fournis­seur
purchase-orders--department = Poste
purchase-orders--account = Cpte
purchase-orders--description = Descrip­tion
purchase-orders--amount = Montant
purchase-orders--tax = TVA
purchase-orders--value = Total commande
purchase-orders--invoiced = Facturé
purchase-orders--balance = Solde
purchase-orders--status = Statut
purchase-orders--approved = Approuvé
purchase-orders--carried = à reporter
purchase-orders--brought = report
purchase-orders--orders = Commandes
purchase-orders--by_department = Par poste
purchase-orders--by_currency = Par devise
purchase-orders--currency = Devise
purchase-orders--rate = Cours
purchase-orders--own = Dans sa devise
purchase-orders--agreement = Concordance avec la situation des dépenses
purchase-orders--date_within = date
purchase-orders--description_within = description
purchase-orders--amount_within = montant
purchase-orders--rate_within = cours
purchase-orders--approved_within = approuvé
purchase-orders-accruals-that-stand-on = Provisions au { $to }
purchase-orders-an-order-in-another-currency-commits = { " " }Une commande en autre devise engage ce qui n’y est pas facturé, au cours de la commande.
purchase-orders-balance-of-this-log = Solde de ce journal
purchase-orders-by = de { $code }{ $amount }
purchase-orders-cancelled = Annulée
purchase-orders-closed = Close
purchase-orders-commitments-cost-report-to = Engagements, situation { $id }, au { $to }
purchase-orders-committed = Engagé
purchase-orders-invoiced = Facturé
purchase-orders-no-department = Sans poste
purchase-orders-on = sur { $count }
purchase-orders-open = Ouvert
purchase-orders-order-total-invoiced-and-balance-in = Total, facturé et solde en { $code } ; le solde est l’engagé.
purchase-orders-ordered = Commandé
purchase-orders-orders-and-invoices-of-after-taken = Commandes et factures d’après le { $to }, retirées
purchase-orders-over = Dépassée
purchase-orders-over-orders = Au-delà des commandes
purchase-orders-over-their-amount = Au-delà de leur montant
purchase-orders-partial = Partielle
purchase-orders-tax-marked-r-is-recovered-and = { " " }La taxe marquée R est récupérée et ne fait pas partie du total.

## research

research--scenes = Séquences concernées
research--scene = Séquence
research--set = Décor
research--script_day = Jour de récit
research--shot = Tournage
research--questions = Questions ouvertes
research--answers = Répondu
research--question = Question
research--answer = Réponse
research--dossier = Dossier
research--owner = Qui
research--sources = Sources
research--pictures = Photos
research--as_of = au
research-kept-by = Tenu par
research-of = Du
research-open-questions = Questions ouvertes
research-period = Période
research-place = Lieu
research-subject = Sujet

## rooming-list

rooming-list--guest = Client
rooming-list--room = Chambre
rooming-list--check_in = Arrivée
rooming-list--check_out = Départ
rooming-list--nights = Nuits
rooming-list--rate = Tarif
rooming-list--confirmation = Confir­mation
rooming-list--by_night = Par nuit
rooming-list--night = Nuit
rooming-list--rooms = Chambres
rooming-list--guests = Clients
rooming-list--arriving = Arrivées
rooming-list--leaving = Départs
rooming-list-guests = { $many } clients

## scout-report

scout-report--shoots = Tournage
scout-report--decide_by = À décider avant
scout-report--chosen = Retenu
scout-report--candidates = Propositions
scout-report--report = Fiche décor
scout-report--why = Pourquoi
scout-report--pictures = Photographies
scout-report--not_scheduled = hors plan de travail
scout-report-access = Accès
scout-report-available = Disponible
scout-report-basecamp = Camp de base
scout-report-contact = Contact
scout-report-deposit = Caution
scout-report-faces-no-sun-on-it = Façade { $faces } : pas de soleil
scout-report-faces-sun-on-it = Façade { $faces } : soleil { $all }
scout-report-flat = { $fee } forfait
scout-report-from-the-base = Depuis la base
scout-report-h-drive = { $hours } h de route
scout-report-h-min-drive = { $hours } h { $rest } min de route
scout-report-hours-allowed = Horaires autorisés
scout-report-min-drive = { $rest } min de route
scout-report-nearest-hospital = Urgences les plus proches
scout-report-notes = Notes
scout-report-parking = Stationnement
scout-report-permit = Autorisation
scout-report-phone-coverage = Couverture mobile
scout-report-power = Électricité
scout-report-scouted = Repéré
scout-report-site-fee = Redevance de lieu
scout-report-sound = Son
scout-report-sun-on = Soleil le { $date }
scout-report-sun-seen = Soleil observé
scout-report-why = Pourquoi

## script-notes

script-notes--scene = Séquence
script-notes--page = Page
script-notes--note = Note
script-notes--from = De
script-notes--date = Date
script-notes--status = Statut
script-notes--answer = Réponse
script-notes--changes = Ce que change cette version
script-notes--drafts = Versions
script-notes--draft = Version
script-notes--colour = Couleur
script-notes--author = Auteur
script-notes--scenes = Séquences modifiées
script-notes--pages = Pages
script-notes--whole = Le scénario dans son ensemble
script-notes--shot = tournage
script-notes--as_of = au
script-notes--none = Aucune note sur cette version.
script-notes-about-it = À propos
script-notes-added = ajout{ " " }
script-notes-added-2 = Ajoutées
script-notes-author = Auteur
script-notes-changed = Modifié
script-notes-current-draft = Version actuelle
script-notes-cut = coupe{ " " }
script-notes-cut-2 = Coupé
script-notes-date = Date
script-notes-done = Fait
script-notes-in-hand = En main
script-notes-none-open = { $notes }, aucune ouverte
script-notes-notes = Notes
script-notes-open = { $open } ouvertes
script-notes-open-2 = Ouvert
script-notes-open-3 = { $notes }, { $open } ouvertes
script-notes-pages = Pages
script-notes-stays = Reste

## shooting-schedule

shooting-schedule--comments = Commentaires
shooting-schedule--hazards = Risques
shooting-schedule--set_elements = Décor, comédiens et éléments
shooting-schedule--est_time = Est.
shooting-schedule--location = Lieu

## sides

sides--cast = Comédiens
sides--character = Rôle
sides--artist = Comédien
sides--script_page = Page du scénario
sides--struck = pas ce jour
sides--scene_continued = SUITE :
sides--scene_continues = (SUITE)
sides--unread = absent du scénario lu

## start-paperwork

start-paperwork--name = Nom
start-paperwork--department = Poste
start-paperwork--next = Prochain jour
start-paperwork--as_of = au
start-paperwork--minor = mineur
start-paperwork-a-date-alone-is-the-date = Une date seule est celle de la signature. Vide : non demandé à cette personne. Expire bientôt : sous 14 jours, ou avant son dernier jour de travail.
start-paperwork-complete = Complet
start-paperwork-expired = Expiré
start-paperwork-not-complete = Incomplet
start-paperwork-not-sent = Non envoyé
start-paperwork-people = Personnes
start-paperwork-running-out = Expire bientôt
start-paperwork-sent = Envoyé
start-paperwork-until = Jusqu’au
start-paperwork-work-next-and-not-complete = Travaille bientôt, incomplet
start-paperwork-works-and-is-not-complete = Travaille { $date }, incomplet
paper-kind-deal-memo = Lettre d’engagement
paper-kind-contract = Contrat
paper-kind-right-to-work = Autorisation de travail
paper-kind-tax-forms = Fiche de renseignements
paper-kind-nda = Confidentialité
paper-kind-training = Formation
paper-kind-child-permit = Autorisation enfant

## stripboard

stripboard--sheet = Feuille
stripboard--others = Autres
stripboard--cast_key = Comédiens et leurs bandes
stripboard--colours = Couleurs des bandes
stripboard--end_of = Fin de
stripboard--moved = était
stripboard--night_edge = bord foncé : nuit
stripboard--twilight_edge = bord rayé : aube ou crépuscule
stripboard--compared = Les bandes déplacées indiquent leur place dans
stripboard-day = Jour { $number }, { $date }
stripboard-in-the-boneyard = hors plan
stripboard-pages = { $scenes } · { $rest } pages

## talent-schedule

talent-schedule--what = Objet
talent-schedule--time = Heure
talent-schedule--place = Lieu
talent-schedule--remarks = Remarques
talent-schedule--appearances = Présences
talent-schedule--options = Options et réservations
talent-schedule--dates = Dates
talent-schedule--deadline = À lever avant
talent-schedule--status = Statut
talent-schedule--obligations = Début et fin
talent-schedule--deal = Dates du contrat
talent-schedule--due = Échéance
talent-schedule--as_of = au
talent-schedule-adr = Postsynchro
talent-schedule-agent = Agent
talent-schedule-by-air = En avion
talent-schedule-by-the-day = À la journée
talent-schedule-by-the-week = À la semaine
talent-schedule-contract = Contrat
talent-schedule-days-of-work = Jours de travail
talent-schedule-days-on-hold = Jours en attente
talent-schedule-deal = Engagement
talent-schedule-deal-dates-overdue = Dates du contrat dépassées
talent-schedule-done = Fait le { $day_and_month }
talent-schedule-due = Échéance
talent-schedule-first-by = la première avant le { $date }
talent-schedule-fitting = Essayage
talent-schedule-from = dès { $time }
talent-schedule-from-2 = à partir du { $date }
talent-schedule-given-back = Rendu le { $day_and_month }
talent-schedule-guardian = Accompagnant
talent-schedule-lapsed = Expirée
talent-schedule-no-shoot-day-yet = pas encore de jour de tournage
talent-schedule-not-available = Non disponible
talent-schedule-open = Ouvert
talent-schedule-option = Option
talent-schedule-options-open = Options ouvertes
talent-schedule-other-appearances = Autres présences
talent-schedule-overdue = En retard de { $days }
talent-schedule-pick-up = prise en charge { $time }
talent-schedule-pick-up-date = Date de reprise
talent-schedule-press = Presse
talent-schedule-rehearsal = Répétition
talent-schedule-run-of-the-picture = Toute la durée du film
talent-schedule-scene = Séquence { $one }
talent-schedule-scenes = Séquences { $all }
talent-schedule-start = Début
talent-schedule-stop = Fin
talent-schedule-taken-up = Levée le { $day_and_month }
talent-schedule-test = Essai
talent-schedule-three-days = Trois jours
talent-schedule-to = au { $date }
talent-schedule-to-2 = jusqu’à { $time }
talent-schedule-to-come = À venir
talent-schedule-travel = Voyage
talent-schedule-work-window = Période d’engagement

## transport-order

transport-order--run = Trajet
transport-order--runs = Trajets
transport-order--vehicle = Véhicule
transport-order--vehicles = Véhicules
transport-order--plate = Immat.
transport-order--driver = Chauffeur
transport-order--drivers = Chauffeurs
transport-order--starts = Début
transport-order--time = Heure
transport-order--stop = Prise en charge à
transport-order--drop = Dépose à
transport-order--passengers = Passagers
transport-order--passenger = Passager
transport-order--called = Convo­cation
transport-order--wraps = Fin
transport-order--arrives = Arrivée
transport-order--from = Depuis
transport-order--by_name = Qui est pris en charge et quand
transport-order--pickup = Prise en charge
transport-order--on_duty = Service
transport-order--hours = Heures
transport-order--department = Poste
transport-order--seats = Places
transport-order--captain = Transports
transport-order--base = Destination
transport-order--nobody = Aucun passager
transport-order--called_within = convocation
transport-order--wraps_within = fin
transport-order-errand = Course
transport-order-h-min = { $hours } h { $rest } min
transport-order-min = { $rest } min
transport-order-of = { $taken } sur { $seats }
transport-order-pick-up = Prise en charge
transport-order-return = Retour
transport-order-shuttle = Navette
transport-order-with = { " " }avec{ " " }
transport-order-first-vehicle = Premier véhicule
transport-order-first-pick-up = Première prise en charge

## travel-memo

travel-memo--trips = Voyage
travel-memo--rooms = Hôtel
travel-memo--days = Jours hors domicile
travel-memo--per_diem = Défraiement
travel-memo--depart = Départ
travel-memo--arrive = Arrivée
travel-memo--journey = Trajet
travel-memo--pickup = Prise en charge
travel-memo--booking = Réser­vation
travel-memo--check_in = Arrivée
travel-memo--check_out = Départ
travel-memo--nights = Nuits
travel-memo--confirmation = Confir­mation
travel-memo--what = Programme
travel-memo--visas = Visa et permis de travail
travel-memo--contacts = Qui appeler
travel-memo-at = { $days } à { $rate } : { $currency }.
travel-memo-call = convocation { $call }
travel-memo-day-off = Repos
travel-memo-hold = Attente
travel-memo-production-office = Bureau de production
travel-memo-shared = partagée { $with }
travel-memo-travel = Voyage
travel-memo-travel-and-housing = Voyages et hébergement
travel-memo-until = jusqu’au { $date }
travel-memo-visa = Visa
travel-memo-with = avec { $names }
travel-memo-work = Travail

## vfx-list

vfx-list--as_of = au
vfx-list--summary = Par prestataire et statut
vfx-list--vendor = Presta­taire
vfx-list--shots = Plans
vfx-list--frames = Images
vfx-list--cost = Coût
vfx-list--shot = Plan
vfx-list--description = Descrip­tion
vfx-list--status = Statut
vfx-list--turnover = Envoi
vfx-list--due = Final pour
vfx-list--final = Final
vfx-list--version = Version
vfx-list--remarks = Remarques
vfx-list-after-conform = après conformation
vfx-list-all = Tous
vfx-list-awarded = Attribué
vfx-list-bid = Devis
vfx-list-due-within-7-days = Échéance sous 7 jours
vfx-list-final = Final
vfx-list-in-progress = En cours
vfx-list-in-review = En revue
vfx-list-late = { $days } de retard
vfx-list-late-2 = En retard
vfx-list-no-vendor-yet = Pas encore de prestataire
vfx-list-not-turned-over = Non envoyé
vfx-list-of = { $share } % de { $live }
vfx-list-omitted = Supprimée
vfx-list-on-hold = En suspens
vfx-list-revise = À reprendre
vfx-list-sc = Séq. { $scene }
vfx-list-shots = Plans
vfx-list-turned-over = Envoyé
vfx-list-with-the-vendors = Chez les prestataires

## budget-compare

budget-compare-grand-total = Total général
budget-compare-less = Moins { $name }
budget-compare-net-budget = Budget net
budget-compare-total-above-the-line = Total au-dessus de la ligne
budget-compare-total-negative-cost = Total coût du négatif
budget-compare-total-other = Total autres
budget-compare-total-post = Total postproduction
budget-compare-total-production = Total production
budget-compare-variance-is-less-over-in-parentheses = L’écart est { $name } moins { $name2 }.

## casting

casting-1-shoot-day = 1 jour de tournage, { $date }
casting-aged = , { $age } ans
casting-audition = Audition
casting-backup = Remplaçant
casting-callback = Rappel
casting-canceled = Annulé
casting-cast = Distribué
casting-chemistry = Essai à deux
casting-choice = Choix
casting-closed = Close
casting-first = Premier essai
casting-free-on-all-shoot-days = Libre les { $all } jours de tournage
casting-free-on-of = Libre { $free } jours sur { $all } : { $parts }
casting-free-on-the-shoot-day = Libre le jour du tournage
casting-guardian = accompagnant { $name }
casting-hold = En réserve
casting-minor = Mineur{ $age } ; { $guardian }
casting-no-guardian-stated = aucun accompagnant indiqué
casting-no-shoot-day-yet = pas encore de jour de tournage
casting-no-show = Absent
casting-offer-out = Offre faite
casting-open = Ouvert
casting-pass = Écarté
casting-r-sum = CV
casting-reel = Bande démo
casting-shoot-days = { $count } jours de tournage, { $date } – { $date2 }
casting-submitted = Proposé
casting-test = Essai caméra
casting-not = sauf

## one-line-schedule

one-line-schedule-pages = { $scenes } · { $eighths } pages

## performer-times

performer-times-yes = Oui

## schedule

schedule-added = Ajoutées
schedule-also = aussi { $on }
schedule-approx-crew-call = Convocation prévue
schedule-approx-crew-call-2 = convocation prévue
schedule-based-on-the = D’après { $name }
schedule-changes-since = Modifications depuis { $name }
schedule-closed-set = Plateau fermé
schedule-continuous-day = Journée continue
schedule-cover-for = Cover pour { $names }
schedule-day = jour { $number }
schedule-day-2 = jour { $number }, { $date }
schedule-day-3 = Jour { $number }
schedule-day-4 = jour { $n }
schedule-day-of = Jour { $number } sur { $total }
schedule-draft = version { $name }
schedule-dropped = Abandonné
schedule-ep = Ép. { $episode } : { $pages }
schedule-est = est. { $hours }
schedule-from = de { $list }
schedule-moved = Déplacées
schedule-no-longer = plus { $on }
schedule-no-photography = Pas de tournage
schedule-not-shot = Non tournée
schedule-of = { $pages } sur { $of_pages }
schedule-of-2 = { $scenes } sur { $of_scenes }
schedule-omitted = { $cut } supprimées
schedule-on = { $part_name } le
schedule-other-pages = Autres pages
schedule-owed = { $what }, reste { $rest }
schedule-owed-from = Reste dû de { $day_name }
schedule-owed-of = Reste dû : { $rest } sur { $pages }
schedule-pages = { $days } · { $pages } pages
schedule-pages-2 = Pages
schedule-part = partie { $part }
schedule-partly-shot = Tournées en partie
schedule-photography = Tournage
schedule-preparation = Préparation
schedule-scenes = Séquences
schedule-semi-continuous-day = Journée semi-continue
schedule-shoot-day = Jour de tournage
schedule-shoot-days = Jours de tournage
schedule-sunrise = Lever du soleil
schedule-sunset = Coucher du soleil
schedule-weather-cover = Cover set
schedule-weather-permitting = Selon météo
schedule-week = Semaine { $number }
schedule-with = avec { $pages }
schedule-wrap = fin de journée { $time }

## travel

travel-car = Voiture
travel-ferry = Ferry
travel-flight = Vol
travel-own-car = Voiture personnelle
travel-train = Train

## The site around the papers

site--all-papers = Tous les documents
site--skip = Aller au contenu
site--site = Site
site--previous = Précédent :
site--next = Suivant :
site--same_day = Le même jour :
site--papers = Documents
site--by_day = Par jour
site--by_kind = Par type
site--today = Aujourd’hui
site--tomorrow = Demain
site--pdf = PDF
site--pages = p.
site--not_made = Non établis
site--next_call = Prochaine convocation
site--as_of = Au
site--call = convocation
site--wrap = fin
site--no_call = Aucune convocation à venir
site--nothing = Aucune équipe au travail
site--ahead = Prochaines échéances
site--findings = Constats
site--findings_none = Rien à signaler
site--findings_more = de plus ; callboard check les donne tous
site--errors = Erreurs
site--warnings = Avertissements
site--notes = Remarques
site--search = Recherche
site--search_help = Noms, séquences, lieux, tout mot
site--keys = / pour chercher, flèches pour choisir, Échap pour quitter
site--results = Résultats
site--no_index = L’index manque
site--look = Apparence
site--look_auto = Comme l’appareil
site--look_light = Clair
site--look_dark = Sombre
site--on_page = Sur cette page
site--people = Personnes
site--places = Lieux
site--cast = Distribution
site--crew = Équipe
site--place = Lieu
site--days = Jours
site--other_papers = Autres documents
count-items-due =
    { $count ->
        [one] { $count } élément à livrer
       *[other] { $count } éléments à livrer
    }
count-calendar-days =
    { $count ->
        [one] { $count } jour calendaire
       *[other] { $count } jours calendaires
    }
count-errors =
    { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    }
count-warnings =
    { $count ->
        [one] { $count } avertissement
       *[other] { $count } avertissements
    }
count-clearances =
    { $count ->
        [one] { $count } autorisation
       *[other] { $count } autorisations
    }
count-credits =
    { $count ->
        [one] { $count } mention
       *[other] { $count } mentions
    }

## L'état d'une feuille de service

approval-approved = Approuvée
approval-preliminary = Provisoire
approval-superseded = Remplacée
approval-and = { " et " }
approval-by-none = pas approuvée par { $roles }
approval-by-some = approuvée par { $signed } ; pas par { $roles }
approval-superseded-by = par la feuille approuvée { $at }
approval-replaces = remplace la feuille approuvée { $at }

## Categories of the breakdown

category-background = Figuration
category-stunts = Cascades
category-vehicles = Véhicules de jeu
category-props = Accessoires
category-weapons = Armes
category-sfx = Effets spéciaux
category-wardrobe = Costumes
category-makeup-hair = Maquillage et coiffure
category-animals = Animaux
category-wranglers = Dresseurs
category-intimacy = Intimité
category-camera = Caméra
category-grip = Machinerie
category-electric = Électricité
category-sound = Son
category-music = Musique
category-art = Décoration
category-set-dressing = Ensemblage
category-greenery = Végétation
category-security = Sécurité
category-special-equipment = Matériel spécial
category-additional-labor = Renforts
category-vfx = Effets visuels
category-mechanical-fx = Effets mécaniques
category-misc = Divers

## Words of the vocabulary

term-travel = voyage
term-prelight = prélight
term-rehearsal = répétition
term-prep = préparation
term-off = repos
term-holiday = férié
term-shoot = tournage
term-day = jour
term-week = semaine
term-hour = heure
term-month = mois
term-public = pour tous
term-restricted = restreinte
term-main = de début
term-end = de fin
term-equal = parts égales
term-n = N
term-nne = NNE
term-ne = NE
term-ene = ENE
term-e = E
term-ese = ESE
term-se = SE
term-sse = SSE
term-s = S
term-ssw = SSO
term-sw = SO
term-wsw = OSO
term-w = O
term-wnw = ONO
term-nw = NO
term-nnw = NNO
term-strike = démontage
term-hold = réservation
term-overtime = heures supplémentaires
term-power = électricité
term-ceiling = plafond
term-sound = son
term-access = accès
term-toilets = toilettes
term-neighbours = voisins
term-weather-cover = cover set
term-name = nom
term-product = produit
term-music = musique
term-location = lieu
term-artwork = œuvre d’art
term-clip = extrait
term-fitting = essayage
term-test = essai
term-press = presse
term-breakfast = petit-déjeuner
term-lunch = déjeuner
term-second-meal = 2e repas
term-dinner = dîner
revise-changed-since = Modifié depuis { $colour }
revise-new-since = Nouveau depuis { $colour }
revise-changed-mark = * modifié depuis { $colour }, { $date }

## Some more phrases

fee-per = { $fee } par { $per }
schedule-a-day = jour
schedule-end-of = FIN { $what } – { $date } – total pages { $pages }
schedule-also-needed = À prévoir aussi
talent-schedule-first-hold = Première option
talent-schedule-second-hold = Deuxième option
scout-report-sun-rises = { $clock } lever { $point } { $azimuth }°
scout-report-sun-sets = { $clock } coucher { $point } { $azimuth }°
scout-report-sun-stands = { $clock } { $point } { $azimuth }°, hauteur { $height }°
scout-report-chosen = Retenu
scout-report-open = Ouvert
scout-report-shortlisted = Présélectionné
scout-report-chosen-too = Retenu aussi
scout-report-in-reserve = En réserve
scout-report-rejected = Écarté
scout-report-chosen-name = Retenu : { $name }
scout-report-open-today = Ouvert, à décider aujourd’hui
scout-report-open-late = Ouvert, { $days } de retard
scout-report-open-left = Ouvert, reste { $days }
scout-report-which-of = { $which } sur { $count }
scout-report-pages = { $pages } pages
scout-report-wants-before = { $date } : { $name } demande { $days } avant le premier jour de tournage
scout-report-before-first-day = { $date }, { $days } avant le premier jour de tournage
scout-report-count =
    { $count ->
        [one] { $count } proposition
       *[other] { $count } propositions
    }

## Classeur, livraison, exemplaires personnels

paper-binder = Classeur de production
binder-wrap = Fin de tournage
binder--cover = Couverture
binder--contents = Sommaire
binder--for = Pour
binder--as_of = Au
binder--schedule = Plan de travail
binder--script = Scénario
binder--papers = Documents
binder--binder_page = Page du classeur
binder--missing = Absents de ce classeur, car ils n’ont pas pu être produits
binder--tab_schedule = Plan de travail
binder--tab_days = Jour par jour
binder--tab_script = Scénario
binder--tab_people = Personnes
binder--tab_places = Décors
binder--tab_money = Budget et dépenses
binder--tab_things = Accessoires et matériel
binder--tab_post = Postproduction
binder--tab_more = Autres
delivery-schedule--again = à nouveau
delivery-schedule--rounds = Tours de QC
delivery-schedule--round = Tour
delivery-schedule--file = Élément ou fichier
delivery-schedule--report = Rapport
delivery-schedule--reported = Rendu le
delivery-schedule--result = Résultat
delivery-schedule--errors = Erreurs
delivery-schedule--redelivery = Relivrai­son
delivery-schedule--who_pays = Qui paie
delivery-schedule--legal = Droits et pièces juridiques
delivery-schedule--paper = Pièce
delivery-schedule--holder = Détenu ou émis par
delivery-schedule--signed = Signé
delivery-schedule--expires = Valable jusqu’au
delivery-schedule--slack_within = marge
delivery-schedule-a-day = { $cost } par jour calendaire, une fois quel que soit le nombre : { $what } en retard
delivery-schedule-again-by = à nouveau d’ici le { $date }
delivery-schedule-air-date = Diffusion ou sortie
delivery-schedule-asked = demandé le { $date }
delivery-schedule-cost-of-being-late = Coût du retard
delivery-schedule-delivered = Livré
delivery-schedule-ends-too-early = Expire trop tôt
delivery-schedule-expired = Expiré
delivery-schedule-first-free = { " ;" } les { $day_count } premiers gratuits
delivery-schedule-in-draft = En projet
delivery-schedule-in-hand = En main
delivery-schedule-items = éléments
delivery-schedule-items-of = éléments de { $families }
delivery-schedule-languages = { $count } langues : { $names }
delivery-schedule-late-as-it-stands = En retard en l’état
delivery-schedule-late-costs = { $day_count } de retard : { $cost }
delivery-schedule-missing = Manquant
delivery-schedule-never-more = { " ;" } jamais plus de { $cap }
delivery-schedule-no-date = Pas encore de date
delivery-schedule-not-needed = Pas nécessaire
delivery-schedule-requested = Demandé
delivery-schedule-requirements = Exigences
delivery-schedule-rests-open = repose sur { $total }, en suspens : { $open }
delivery-schedule-rests-settled = repose sur { $total }, toutes réglées
delivery-schedule-signed = Signé
delivery-schedule-stands = { $sums } ({ $day_count } de retard, élément { $item })
delivery-schedule-wanted = Exigé
delivery-schedule-from-delivery = livraison
delivery-schedule-from-air = diffusion
delivery-schedule-from-signature = signature
delivery-schedule-from-first-delivery = première livraison
delivery-schedule-errors-critical =
    { $count ->
        [one] { $count } critique
       *[other] { $count } critiques
    }
delivery-schedule-errors-major =
    { $count ->
        [one] { $count } majeure
       *[other] { $count } majeures
    }
delivery-schedule-errors-minor =
    { $count ->
        [one] { $count } mineure
       *[other] { $count } mineures
    }

## Legal papers of deliveries

legal-kind-chain-of-title = Chaîne des droits
legal-kind-copyright = Enregistrement du droit d’auteur et rapport
legal-kind-title-report = Recherche d’antériorité du titre et avis
legal-kind-agreements = Contrats d’auteurs, de réalisation, de production et de comédiens
legal-kind-e-and-o = Attestation d’assurance erreurs et omissions
legal-kind-releases = Autorisations de lieux, d’œuvres et de marques
legal-kind-licences = Licences
legal-kind-music-licences = Licences de synchronisation et de master
legal-kind-music-cue-sheet = Relevé des musiques
legal-kind-composer-agreement = Contrat du compositeur
legal-kind-credit-statement = Obligations de générique et de publicité
legal-kind-certificate-of-origin = Certificat d’origine
legal-kind-certificate-of-authorship = Certificat d’auteur
legal-kind-rating = Visa d’exploitation
legal-kind-dubbing-restrictions = Restrictions de doublage et de sous-titrage
legal-kind-residuals = Droits de suite et accords de reprise
legal-kind-lab-access = Délégation de laboratoire
legal-kind-cost-statement = Compte définitif des coûts
legal-kind-tax-certificate = Attestation de crédit d’impôt

## Languages

language-ar = arabe
language-bg = bulgare
language-ca = catalan
language-cs = tchèque
language-cy = gallois
language-da = danois
language-de = allemand
language-el = grec
language-en = anglais
language-es = espagnol
language-et = estonien
language-eu = basque
language-fa = persan
language-fi = finnois
language-fil = filipino
language-fr = français
language-ga = irlandais
language-gl = galicien
language-he = hébreu
language-hi = hindi
language-hr = croate
language-hu = hongrois
language-id = indonésien
language-is = islandais
language-it = italien
language-ja = japonais
language-ko = coréen
language-lt = lituanien
language-lv = letton
language-ms = malais
language-nb = norvégien
language-nl = néerlandais
language-no = norvégien
language-pl = polonais
language-pt = portugais
language-ro = roumain
language-ru = russe
language-sk = slovaque
language-sl = slovène
language-sr = serbe
language-sv = suédois
language-ta = tamoul
language-te = télougou
language-th = thaï
language-tr = turc
language-uk = ukrainien
language-vi = vietnamien
language-zh = chinois
personal--your_call = Votre convocation
personal--private_note = Note personnelle
approval-by = { $role } { $name }, { $at }

## Messages to people

letter-your-call = Votre convocation : { $call }
letter-your-call-on-call = Votre convocation : sur appel
letter-artist-call = { $artist } : { $call }
letter-approved = approuvée
letter-preliminary = provisoire
letter-calendar-not-called = { $title } : non convoqué
letter-not-called-any-more = Vous n’êtes plus convoqué(e) ce jour-là
letter-preliminary-sheet = PROVISOIRE : cette feuille de service n’est pas encore approuvée et peut encore changer.
letter-changed-since = Modifié depuis le message de { $at } :
letter-where = Où
letter-and-where = Et où
letter-cancelled-call-for-the-calendar = l’annulation pour l’agenda
letter-call-for-the-calendar = la convocation pour l’agenda
letter-attached = Ci-joint : { $files }.
letter-please-confirm = Merci de confirmer votre convocation en répondant à ce message.
letter-by-own-means = par ses propres moyens
letter-pick-up = Prise en charge
letter-from = depuis
letter-report = Arrivée
letter-costume = Costume
letter-makeup = Maquillage-coiffure
letter-rehearsal = Mise en place
letter-to-set = Départ plateau
letter-on-set = Plateau
letter-call = Convocation
letter-crew-call = Convocation équipe
letter-place = Lieu
letter-parking = Stationnement : { $text }
letter-a-new-version = nouvelle version
letter-no-longer = { $label } : supprimé ({ $from })
letter-mark-preliminary-update = PROVISOIRE, mise à jour :{ " " }
letter-mark-preliminary = PROVISOIRE :{ " " }
letter-mark-update = Mise à jour :{ " " }
letter-you-are-not-called = vous n’êtes pas convoqué(e)
letter-calls-from = convocations dès { $call }
letter-your-call-at = votre convocation { $call }
letter-you-are-on-call = vous êtes sur appel
calendars-due = { $number } à livrer, { $buyer }
calendars-milestones = { $title } : jalons
