### The words of the papers in Spanish.

## The site around the papers

site--all-papers = Todos los documentos
site--skip = Saltar al contenido
site--site = Sitio
site--previous = Anterior:
site--next = Siguiente:
site--same_day = El mismo día:
site--papers = Documentos
site--by_day = Por día
site--by_kind = Por tipo
site--today = Hoy
site--tomorrow = Mañana
site--pdf = PDF
site--pages = págs.
site--not_made = Sin hacer
site--next_call = Próxima citación
site--as_of = A fecha de
site--call = Citación
site--wrap = fin
site--no_call = Ninguna citación próxima
site--nothing = Ningún equipo trabaja
site--ahead = Próximos vencimientos
site--findings = Hallazgos
site--findings_none = Nada que señalar
site--findings_more = más; callboard check los da todos
site--errors = Errores
site--warnings = Avisos
site--notes = Notas
site--search = Buscar
site--search_help = Nombres, escenas, lugares, cualquier palabra
site--keys = / para buscar, flechas para elegir, Esc para salir
site--results = Resultados
site--no_index = Falta el índice
site--look = Aspecto
site--look_auto = Como el dispositivo
site--look_light = Claro
site--look_dark = Oscuro
site--on_page = En esta página
site--people = Personas
site--places = Lugares
site--cast = Reparto
site--crew = Equipo técnico
site--place = Lugar
site--days = Días
site--other_papers = Otros documentos
count-items-due =
    { $count ->
        [one] { $count } entrega pendiente
       *[other] { $count } entregas pendientes
    }

## Cómo está una orden de rodaje

approval-approved = Aprobada
approval-preliminary = Provisional
approval-superseded = Sustituida
approval-and = { " y " }
approval-by-none = sin aprobar por { $roles }
approval-by-some = aprobada por { $signed }; no por { $roles }
approval-superseded-by = por la orden aprobada { $at }
approval-replaces = sustituye la orden aprobada { $at }
