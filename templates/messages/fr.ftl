### The words of the papers in French.

## The site around the papers

site--all-papers = Tous les documents
site--skip = Aller au contenu
site--site = Site
site--previous = Précédent :
site--next = Suivant :
site--same_day = Le même jour :
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
site--call = Convocation
site--wrap = fin
site--no_call = Aucune convocation à venir
site--nothing = Aucune équipe au travail
site--ahead = Prochaines échéances
site--findings = Constats
site--findings_none = Rien à signaler
site--findings_more = de plus ; callboard check les donne tous
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

## L'état d'une feuille de service

approval-approved = Approuvée
approval-preliminary = Provisoire
approval-superseded = Remplacée
approval-and = { " et " }
approval-by-none = pas approuvée par { $roles }
approval-by-some = approuvée par { $signed } ; pas par { $roles }
approval-superseded-by = par la feuille approuvée { $at }
approval-replaces = remplace la feuille approuvée { $at }
