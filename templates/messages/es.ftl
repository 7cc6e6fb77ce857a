### The words of the papers in Spanish. What the trade says in English there stays: set, VFX, ADR, catering, stunts, QC.

## Names of the papers

paper-asset-tracker = Control de atrezo y elementos
paper-audition-schedule = Plan de audiciones
paper-breakdown-sheet = Hoja de desglose
paper-budget-detail = Presupuesto detallado
paper-budget-topsheet = Resumen del presupuesto
paper-calendar = Calendario
paper-call-sheet = Orden de rodaje
paper-cash-flow = Flujo de caja
paper-casting-report = Informe de casting
paper-change-memo = Nota de cambios
paper-clearance-report = Informe de derechos
paper-contact-list = Lista de contactos
paper-cost-report = Informe de costes
paper-credit-list = Lista de créditos
paper-day-notes = Notas de la jornada
paper-day-out-of-days = Plan de presencias (DOOD)
paper-delivery-schedule = Plan de entregas
paper-equipment-list = Lista de material
paper-exhibit-g = Exhibit G
paper-footage-log = Registro de material rodado
paper-hot-cost = Coste de la jornada
paper-invoices = Registro de facturas
paper-location-list = Permisos y tasas
paper-location-report = Informe de localización
paper-movement-order = Orden de traslado
paper-music-cue-sheet = Hoja de músicas (cue sheet)
paper-one-line-schedule = Plan de rodaje resumido
paper-per-diem = Dietas
paper-petty-cash = Caja chica
paper-post-schedule = Plan de posproducción
paper-production-report = Parte de producción
paper-purchase-orders = Registro de pedidos
paper-research = Documentación
paper-rooming-list = Lista de habitaciones
paper-scout-report = Informe de localizaciones
paper-script-notes = Notas de guion
paper-shooting-schedule = Plan de rodaje
paper-sides = Separatas
paper-start-paperwork = Documentación de contratación
paper-stripboard = Plan de tiras
paper-talent-schedule = Plan del intérprete
paper-transport-order = Orden de transporte
paper-travel-memo = Hoja de viaje
paper-vfx-list = Lista de planos VFX

## Phrases of every paper

confidential = Confidencial
day-of = Jornada { $number }
day-of-total = Jornada { $number } de { $total }
day-shoot = Rodaje
part = parte { $part }
unit-main = Unidad principal
list-comma = { ", " }
share-under = menos de { $share }
length-h = { $hours } h
with-reason = { $text }: { $reason }
hours-any = a cualquier hora

## Calls that are no time

call-on-call = a/ll
call-will-notify = p/conf.
call-self-report = m. propios
call-per-department = s/dpto.

## Dates

date-long = { $weekday }, { $day } de { $month } de { $year }
date-plain = { $day } de { $month } de { $year }
date-day-month = { $day } { $month }
date-short = { $weekday } { $day } { $month }
date-medium = { $weekday } { $day } { $month } { $year }
date-month-year = { $month } de { $year }
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
weekday-short-1 = lun
weekday-short-2 = mar
weekday-short-3 = mié
weekday-short-4 = jue
weekday-short-5 = vie
weekday-short-6 = sáb
weekday-short-7 = dom
weekday-letter-1 = L
weekday-letter-2 = M
weekday-letter-3 = X
weekday-letter-4 = J
weekday-letter-5 = V
weekday-letter-6 = S
weekday-letter-7 = D
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sep
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic

## Counts with their nouns

count-business-days =
    { $count ->
        [one] { $count } día hábil
       *[other] { $count } días hábiles
    }
count-candidates =
    { $count ->
        [one] { $count } candidato
       *[other] { $count } candidatos
    }
count-cards =
    { $count ->
        [one] { $count } cartón
       *[other] { $count } cartones
    }
count-cars =
    { $count ->
        [one] { $count } coche
       *[other] { $count } coches
    }
count-categories =
    { $count ->
        [one] { $count } capítulo
       *[other] { $count } capítulos
    }
count-changes =
    { $count ->
        [one] { $count } cambio
       *[other] { $count } cambios
    }
count-clips =
    { $count ->
        [one] { $count } clip
       *[other] { $count } clips
    }
count-copies =
    { $count ->
        [one] { $count } copia
       *[other] { $count } copias
    }
count-cues =
    { $count ->
        [one] { $count } corte
       *[other] { $count } cortes
    }
count-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
count-episodes =
    { $count ->
        [one] { $count } episodio
       *[other] { $count } episodios
    }
count-guests =
    { $count ->
        [one] { $count } huésped
       *[other] { $count } huéspedes
    }
count-hires =
    { $count ->
        [one] { $count } alquiler
       *[other] { $count } alquileres
    }
count-invoices =
    { $count ->
        [one] { $count } factura
       *[other] { $count } facturas
    }
count-items =
    { $count ->
        [one] { $count } elemento
       *[other] { $count } elementos
    }
count-lines =
    { $count ->
        [one] { $count } línea
       *[other] { $count } líneas
    }
count-names =
    { $count ->
        [one] { $count } nombre
       *[other] { $count } nombres
    }
count-notes =
    { $count ->
        [one] { $count } nota
       *[other] { $count } notas
    }
count-orders =
    { $count ->
        [one] { $count } pedido
       *[other] { $count } pedidos
    }
count-others =
    { $count ->
        [one] { $count } otro
       *[other] { $count } otros
    }
count-passengers =
    { $count ->
        [one] { $count } pasajero
       *[other] { $count } pasajeros
    }
count-people =
    { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    }
count-performers =
    { $count ->
        [one] { $count } intérprete
       *[other] { $count } intérpretes
    }
count-permits =
    { $count ->
        [one] { $count } permiso
       *[other] { $count } permisos
    }
count-receipts =
    { $count ->
        [one] { $count } tique
       *[other] { $count } tiques
    }
count-reported-days =
    { $count ->
        [one] { $count } día informado
       *[other] { $count } días informados
    }
count-rolls =
    { $count ->
        [one] { $count } rollo
       *[other] { $count } rollos
    }
count-room-nights =
    { $count ->
        [one] { $count } pernoctación
       *[other] { $count } pernoctaciones
    }
count-rooms =
    { $count ->
        [one] { $count } habitación
       *[other] { $count } habitaciones
    }
count-scenes =
    { $count ->
        [one] { $count } secuencia
       *[other] { $count } secuencias
    }
count-seats =
    { $count ->
        [one] { $count } plaza
       *[other] { $count } plazas
    }
count-shoot-days =
    { $count ->
        [one] { $count } día de rodaje
       *[other] { $count } días de rodaje
    }
count-shots =
    { $count ->
        [one] { $count } plano
       *[other] { $count } planos
    }
count-slots =
    { $count ->
        [one] { $count } turno
       *[other] { $count } turnos
    }
count-spaces =
    { $count ->
        [one] { $count } plaza
       *[other] { $count } plazas
    }
count-tasks =
    { $count ->
        [one] { $count } tarea
       *[other] { $count } tareas
    }
count-vendors =
    { $count ->
        [one] { $count } proveedor
       *[other] { $count } proveedores
    }
count-versions =
    { $count ->
        [one] { $count } versión
       *[other] { $count } versiones
    }
count-weeks =
    { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
count-working-days =
    { $count ->
        [one] { $count } día laborable
       *[other] { $count } días laborables
    }

## Words of every paper

common--page = Página
common--of = de
common--continued = continuación
common--total = Total
common--notes = Notas
common--hospital = Urgencias más cercanas
common--crew_call = Citación general
common--crew_parking = Aparcamiento del equipo
common--basecamp = Campamento base
common--holding = Espera de figuración
common--catering = Catering
common--background = Figuración
common--stand_ins = Dobles de luces
common--sunrise = Amanecer
common--sunset = Puesta de sol
common--first_light = Primera luz
common--last_light = Última luz
common--address = Dirección
common--contact = Contacto
common--phone = Teléfono
common--scene = Secuencia
common--scenes = Secuencias
common--set = Decorado
common--pages = Páginas
common--day_night = D/N
common--location = Localización
common--date = Fecha
common--revision = Versión

## Words of the papers of the schedule

schedule--scene = Secuencia
schedule--int_ext = I/E
schedule--set_synopsis = Decorado y sinopsis
schedule--script_day = Día de guion
schedule--cast = Reparto
schedule--boneyard = Sin planificar
schedule--omitted = Omitida
schedule--cast_key = Reparto
schedule--episodes = Episodios
schedule--episode = Ep.
schedule--move = Traslado
schedule--minor = (menor)

## asset-tracker

asset-tracker--number = N.º
asset-tracker--item = Elemento
asset-tracker--scenes = Secuencias
asset-tracker--plays = Juega el
asset-tracker--source = Proce­dencia
asset-tracker--quantity = Cant.
asset-tracker--cost = Coste
asset-tracker--deposit = Depósito
asset-tracker--needed_by = Necesario para
asset-tracker--received = Recibido
asset-tracker--expected = prev.
asset-tracker--return_due = Devolver el
asset-tracker--condition = Estado
asset-tracker--status = Estado
asset-tracker--as_of = a fecha de
asset-tracker--another_week = semana más
asset-tracker--damage = Daños
asset-tracker--looks = Looks por día de guion
asset-tracker--pictures = Imágenes
asset-tracker--deposit_within = depósito
asset-tracker-a-day = al día
asset-tracker-a-week = a la semana
asset-tracker-and = { " " }y{ " " }
asset-tracker-being-made = En construcción
asset-tracker-buy = Compra
asset-tracker-days = { $date } – { $date2 }, { $count } días
asset-tracker-disposed-of = Desechado
asset-tracker-due-back = Por devolver
asset-tracker-due-back-within-7-days = Devolución en 7 días
asset-tracker-in-hand = Recibido
asset-tracker-in-hand-another-week-costs = { $hires } en curso: una semana más cuesta { $and }.
asset-tracker-late = Con retraso
asset-tracker-late-2 = { $late } con retraso
asset-tracker-loan = Préstamo
asset-tracker-make = Fabricación
asset-tracker-needed = Necesario
asset-tracker-needed-by-the-working-days-of = Necesario para: los días laborables de preparación antes de que juegue por primera vez según el plan vigente, o la fecha indicada.
asset-tracker-needed-within-7-days = Necesario en 7 días
asset-tracker-not-recorded = Sin registrar
asset-tracker-on-hand = Disponible
asset-tracker-on-set = En set
asset-tracker-ordered = Pedido
asset-tracker-overdue = Vencido
asset-tracker-overdue-and-late = Vencido y con retraso
asset-tracker-played-for-the-last-time = Ha jugado por última vez
asset-tracker-po = Pedido { $order }
asset-tracker-rent = Alquiler
asset-tracker-returned = Devuelto
asset-tracker-returned-and-disposed-of = Devuelto y desechado
asset-tracker-to-come = Pendiente
asset-tracker-to-dispose-of = Por desechar
asset-tracker-to-get = Por conseguir
asset-tracker-to-go-back = Por devolver

## audition-schedule

audition-schedule--time = Hora
audition-schedule--artist = Intérprete
audition-schedule--role = Papel
audition-schedule--sides = Separata, réplica
audition-schedule--reader = réplica
audition-schedule--available = Días de rodaje
audition-schedule--arrived = Lleg.
audition-schedule--time_in = Entrada
audition-schedule--time_out = Salida
audition-schedule--decision = Decisión, siguiente paso, notas
audition-schedule--next = siguiente
audition-schedule--roles = Papeles leídos
audition-schedule--headshot = Foto
audition-schedule-break = Pausa
audition-schedule-in-the-room = En la sala
audition-schedule-link = Enlace
audition-schedule-min = { $length } min
audition-schedule-no-slots-yet = sin turnos todavía
audition-schedule-place = Lugar
audition-schedule-reader = Réplica
audition-schedule-room = Sala
audition-schedule-sides = Separata

## breakdown-sheet

breakdown-sheet--sheet = Hoja
breakdown-sheet--part = Parte
breakdown-sheet--comments = Comentarios
breakdown-sheet--scheduled = Planifi­cada
breakdown-sheet--unscheduled = sin planificar
breakdown-sheet--hazards = Riesgos
breakdown-sheet--assessment = Evaluación
breakdown-sheet--unassessed = ninguna indicada
breakdown-sheet--implied = deducido
breakdown-sheet--day = Día
breakdown-sheet--cast = Reparto
breakdown-sheet-because = por { $of }{ $all }
breakdown-sheet-because-more = por { $of }{ $all }; { $what } más
breakdown-sheet-cast = Reparto
breakdown-sheet-episode = Episodio
breakdown-sheet-est-time = Tiempo est.
breakdown-sheet-location = Localización
breakdown-sheet-min = { $minutes } min
breakdown-sheet-of = { "" }
breakdown-sheet-scene = Secuencia { $number }
breakdown-sheet-script-day = Día de guion
breakdown-sheet-script-page = Página de guion
breakdown-sheet-sequence = Bloque
breakdown-sheet-story-date = Fecha de la historia
breakdown-sheet-unit = Unidad

## What the built-in links between elements imply

implied-studio-teacher = profesor de set
implied-chaperone = acompañante de menor
implied-wrangler = adiestrador
implied-armorer = armero
implied-armourer = armero
implied-stunt-coordinator = coordinador de especialistas
implied-picture-vehicle-driver = conductor de vehículos de escena
implied-action-vehicle-driver = conductor de vehículos de escena
implied-special-effects-technician = técnico de efectos especiales
implied-licensed-pyrotechnician = pirotécnico con licencia
implied-intimacy-coordinator = coordinación de intimidad
implied-water-safety = seguridad acuática
implied-drone-pilot = piloto de dron
implied-permit-that-names-the-weapon = permiso que nombre el arma
implied-insurance-of-the-vehicle = seguro del vehículo
implied-pyrotechnic-licence-and-permit = licencia y permiso de pirotecnia
implied-closed-set = set cerrado
implied-rider-agreed-48-h-before-the-call = anexo acordado 48 h antes de la citación
implied-permit-that-names-the-drone = permiso que nombre el dron

## budget-detail

budget-detail--account = Cta.
budget-detail--description = Descrip­ción
budget-detail--amount = Cantidad
budget-detail--units = Unidades
budget-detail--x = ×
budget-detail--rate = Tarifa
budget-detail--subtotal = Subtotal
budget-detail--fringes = Cargas
budget-detail--fringe_key = Cg.
budget-detail--carried = suma y sigue
budget-detail--brought = suma anterior
budget-detail--summary = Resumen
budget-detail--globals = Variables globales
budget-detail--name = Nombre
budget-detail--value = Valor
budget-detail--formula = De
budget-detail--groups = Grupos
budget-detail--group = Grupo
budget-detail--lines = Líneas
budget-detail--counted = En los totales
budget-detail--currencies = Divisas
budget-detail--currency = Divisa
budget-detail--own = En su divisa
budget-detail--ceiling = Tope de salario
budget-detail--posted = Imputado a
budget-detail--base = Sobre salarios de
budget-detail--posted_here = Cargas imputadas a esta cuenta, contadas con sus líneas
budget-detail--detail = Detalle
budget-detail--posted_section = Cargas imputadas a este capítulo, contadas con sus líneas
budget-detail--posted_level = Cargas imputadas a este nivel, contadas con sus líneas
budget-detail--comparison = Comparación de versiones
budget-detail--category = Capítulo
budget-detail--variance = Desviación
budget-detail-a-line = por línea
budget-detail-a-range = por rango
budget-detail-above-the-line = Sobre la línea
budget-detail-amortized-by = amortizado por { $basis }
budget-detail-at = en { $map_or }
budget-detail-at-2 = a { $amount }
budget-detail-episode = episodio { $episode }
budget-detail-fees-and-talent = Honorarios y artistas
budget-detail-fringes = , cargas { $fringe }
budget-detail-group = grupo { $groups }
budget-detail-h-a-unit = { $quantity } h por unidad
budget-detail-h-a-unit-h-of-pay = { $hours } h por unidad{ $over }: { $hours2 } h pagadas
budget-detail-left-out = excluido
budget-detail-left-out-2 = excluido: { $subtotal }
budget-detail-lines-of-an-excluded-group-are = { " " }Las líneas de un grupo excluido figuran sin subtotal.
budget-detail-local-spend = gasto local
budget-detail-no-value = sin valor
budget-detail-nonresident-labor = personal no residente
budget-detail-other = Otros
budget-detail-pattern = patrón, × { $episodes }
budget-detail-post = Posproducción
budget-detail-posted-to = , imputado a { $number }
budget-detail-posted-to-the = , imputado a: { $place }
budget-detail-production = Producción
budget-detail-range = rango { $range }
budget-detail-rate = tarifa { $unwrapped }
budget-detail-resident-labor = personal residente
budget-detail-set = decorado { $set }
budget-detail-spent-elsewhere = gastado fuera
budget-detail-straight-and-at = , { $hours } normales y { $hours2 } a { $hours3 }
budget-detail-subtotal-is-amount-x-rate-in = El subtotal es cantidad × X × tarifa, en { $code }, cada línea redondeada al más próximo. Las letras nombran las cargas de una línea.
budget-detail-the-schedule = el plan de rodaje
budget-detail-total = Total: { $subtotal }
budget-detail-total-above-the-line = Total sobre la línea
budget-detail-total-fees-and-talent = Total: honorarios y artistas
budget-detail-total-other = Total otros
budget-detail-total-post = Total posproducción
budget-detail-total-production = Total producción
budget-detail-without-a-rate = sin cambio

## budget-topsheet

budget-topsheet--account = Cta.
budget-topsheet--category = Capítulo
budget-topsheet--amount = Total
budget-topsheet--original = Original
budget-topsheet--variance = Desviación
budget-topsheet--summary = Resumen
budget-topsheet--finance = Plan financiero
budget-topsheet--sources = Total de recursos
budget-topsheet--net = Presu­puesto neto
budget-topsheet--difference = Recursos menos presupuesto neto
budget-topsheet--share = Parte
budget-topsheet--where_it_goes = Adónde va el dinero
budget-topsheet--where_note = Parte del total general
budget-topsheet--assumptions = Hipótesis
budget-topsheet--level = Nivel
budget-topsheet--comparison = Comparación de versiones
budget-topsheet--bid_summary = Resumen de la oferta
budget-topsheet--sections = Secciones
budget-topsheet--estimate = Estimación
budget-topsheet--actual = Real
budget-topsheet--episodes = Por episodio
budget-topsheet--episode = Episodio
budget-topsheet--days = Días
budget-topsheet--pattern = Patrón
budget-topsheet--amortized = Amortizado
budget-topsheet--own = Propio
budget-topsheet-a-shoot-day-that-episodes-share = { " " }Un día de rodaje que comparten episodios se reparte por { $shared }.
budget-topsheet-above-the-line = Sobre la línea
budget-topsheet-accounts = cuentas { $spans }
budget-topsheet-actual-is-what-has-been-posted = { " " }Lo real es lo contabilizado; los cargos, según la oferta. La desviación es la estimación menos lo real.
budget-topsheet-all-amounts-in-whole-units-each = Todos los importes en { $code }, unidades enteras. Cada capítulo incluye sus cargas.
budget-topsheet-all-amounts-in-whole-units-each-2 = Todos los importes en { $currency }, unidades enteras. Cada sección incluye sus cargas.
budget-topsheet-amortized-lines-are-shared-by = { " " }Las líneas amortizadas se reparten por { $by }.
budget-topsheet-and = { " " }y{ " " }
budget-topsheet-and-by = { " " }y por{ " " }
budget-topsheet-approved-by = Aprobado por
budget-topsheet-at = { $own } a { $amount }
budget-topsheet-budget = Presupuesto
budget-topsheet-capped-at = ; { $amount } con tope de { $amount2 }
budget-topsheet-company = Empresa
budget-topsheet-credits-assumed = Incentivos previstos
budget-topsheet-currency = Divisa
budget-topsheet-equal-parts = partes iguales
budget-topsheet-fully-financed = Totalmente financiado
budget-topsheet-grand-total = Total general
budget-topsheet-in = { $places } en { $towns }
budget-topsheet-in-towns = { $places } en { $many } poblaciones
budget-topsheet-less = , menos { $and }
budget-topsheet-less-excluded = { " " }menos { $amount } excluidos
budget-topsheet-less-to-turn-it-into-money = ; menos { $amount } por convertirlo en dinero ({ $rate })
budget-topsheet-locations = Localizaciones
budget-topsheet-more-than-the-net-budget = Más que el presupuesto neto
budget-topsheet-negative-cost = coste del negativo
budget-topsheet-net = Neto
budget-topsheet-net-budget = Presupuesto neto
budget-topsheet-no-budget-rate = { $own }, sin cambio presupuestado
budget-topsheet-nothing-under-the-minimum-spend-of = ; nada, por debajo del gasto mínimo de { $amount }
budget-topsheet-of = ; { $name } { $amount } de { $amount2 }
budget-topsheet-of-2 = { $amount } de { $amount2 }: { $base }
budget-topsheet-of-no-episode = De ningún episodio
budget-topsheet-of-qualifying-spend = { $amount } de { $amount2 } de gasto elegible
budget-topsheet-of-which-fringes = de los cuales cargas
budget-topsheet-of-which-fringes-posted-at-this = de los cuales cargas imputadas a este nivel
budget-topsheet-other = Otros
budget-topsheet-other-costs = Otros costes
budget-topsheet-over-of-the-negative-cost = { $amount } por encima de { $share } del coste del negativo
budget-topsheet-over-the-cap-on-one-persons = { $amount } por encima del tope por persona
budget-topsheet-own-lines = líneas propias
budget-topsheet-plus = { " " }más{ " " }
budget-topsheet-post = Posproducción
budget-topsheet-posted-at-the-categories = imputadas a los capítulos
budget-topsheet-posted-at-the-levels = imputadas a los niveles
budget-topsheet-posted-once-for-the-budget = imputadas una vez para el presupuesto
budget-topsheet-posted-to = { $amount } imputados a { $number } { $name }
budget-topsheet-prepared-by = Elaborado por
budget-topsheet-production = Producción
budget-topsheet-rounded-one-by-one-the-episodes = { " " }Redondeados uno a uno, los episodios impresos no suman el total: { $apart }.
budget-topsheet-script = Guion
budget-topsheet-shares-of-the-grand-total-largest = Partes del total general, de mayor a menor: { $spoken }.
budget-topsheet-shoot-dates = Fechas de rodaje
budget-topsheet-shoot-days = Días de rodaje
budget-topsheet-short-of-the-net-budget = Menos que el presupuesto neto
budget-topsheet-smaller = { $count } menores
budget-topsheet-the-lines-as-printed-add-to = { $label }: las líneas impresas suman { $amount }, porque cada una está redondeada a { $currency } enteros; el total es exacto.
budget-topsheet-the-pattern-is-for = El patrón es para { $episodes }.
budget-topsheet-title = Título
budget-topsheet-to = { $what } a { $len }
budget-topsheet-total-above-the-line = Total sobre la línea
budget-topsheet-total-below-the-line = Total bajo la línea
budget-topsheet-total-negative-cost = Total coste del negativo
budget-topsheet-total-negative-cost-incl-fringes = Total coste del negativo con cargas
budget-topsheet-total-other = Total otros
budget-topsheet-total-post = Total posproducción
budget-topsheet-total-production = Total producción
budget-topsheet-unions = Sindicatos
budget-topsheet-variance-is-original-less-this-budget = { " " }La desviación es el original menos este presupuesto.
budget-topsheet-producers = Productores
budget-topsheet-director = Dirección
budget-topsheet-column-pattern = patrón
budget-topsheet-column-amortized = amortizado
budget-topsheet-column-totals = totales
budget-topsheet-apart-more = { $name } { $apart } más
budget-topsheet-apart-less = { $name } { $apart } menos

## calendar

calendar--night = Noche
calendar--away = No disponible
calendar-adr = ADR
calendar-day = Jornada { $number }
calendar-drop = Baja
calendar-ep = Ep. { $episode }
calendar-finish = Fin
calendar-fitting = Prueba de vestuario
calendar-holiday = Festivo
calendar-holidays = Festivos
calendar-more-places = { $one }; { $count } lugares más
calendar-off = Libre
calendar-pages = { $shoot_days } · { $pages } páginas
calendar-pick-up = Reincorporación
calendar-press = Prensa
calendar-rehearsal = Ensayo
calendar-schedule = Plan de rodaje
calendar-script = Guion
calendar-shoot = Rodaje
calendar-start = Inicio
calendar-test = Prueba de cámara
calendar-travel = Viaje
calendar-turnaround = Descanso
calendar-week = Semana { $len }
calendar-working-weeks = Semanas de trabajo
calendar-wrap = corte { $time }
calendar-pencil = a lápiz
calendar-months-of-a-year = { $from } y { $to } de { $year }
calendar-months = { $from } y { $to }
calendar-a-page = { $pages } página

## call-sheet

call-sheet--locations = Localizaciones
call-sheet--hours = Horario
call-sheet--map = Mapa
call-sheet--hazards = Riesgos
call-sheet--scene = Sec.
call-sheet--set_description = Decorado y descripción
call-sheet--cast = Reparto
call-sheet--place = Loc.
call-sheet--weather = Meteorología
call-sheet--weather_cover = Alternativa por mal tiempo
call-sheet--artist = Intérprete
call-sheet--character = Personaje
call-sheet--status = Estado
call-sheet--pickup = Recogida
call-sheet--report = Llegada
call-sheet--costume = Vestuario
call-sheet--travel = Al set
call-sheet--makeup = Maq./pelu.
call-sheet--blocking = Ensayo
call-sheet--on_set = En set
call-sheet--wrap = Corte
call-sheet--remarks = Observa­ciones
call-sheet--minor = (menor)
call-sheet--background = Figuración y dobles de luces
call-sheet--quantity = Cant.
call-sheet--description = Descrip­ción
call-sheet--precalls = Citaciones previas
call-sheet--shot = Rodado hasta hoy
call-sheet--remaining = Pendiente
call-sheet--owed = Debido
call-sheet--pickups = Recogidas
call-sheet--time = Hora
call-sheet--from = Desde
call-sheet--distribution = Distribución
call-sheet--instructions = Necesidades por departamento
call-sheet--department = Departa­mento
call-sheet--advance = Previsión
call-sheet--same_day = También ruedan hoy
call-sheet--approved = Aprobado
call-sheet--crew = Equipo
call-sheet--position = Puesto
call-sheet--name = Nombre
call-sheet--call = Citación
call-sheet--out = Salida
call-sheet--vehicles = Vehículos
call-sheet--vehicle = Vehículo
call-sheet--driver = Conductor
call-sheet--equipment = Material
call-sheet--item = Material
call-sheet--vendor = Proveedor
call-sheet--meals = Comidas
call-sheet--channels = Canales de walkie
call-sheet--network = Wi-Fi de set
call-sheet--password = Contraseña
call-sheet--department_notes = Notas por departamento
call-sheet--scene_within = sec.
call-sheet--scenes_within = secuencias
call-sheet--pages_within = páginas
call-sheet-time-breakfast = Desayuno desde
call-sheet-time-shooting = Motor (listos para rodar)
call-sheet-2nd-meal = 2.ª comida
call-sheet-anybody-too-tired-to-drive-home = Quien esté demasiado cansado para volver a casa con seguridad recibe, si lo pide, alojamiento o transporte de ida y vuelta: { $housing }.
call-sheet-arrives = llega{ " " }
call-sheet-background-and-stand-ins = Figuración y dobles de luces
call-sheet-breakfast-ready = Desayuno desde
call-sheet-bus-to-location-calls-are-at = Autocar a la localización: las citaciones son en el autocar
call-sheet-call-cancelled-for-weather = RODAJE CANCELADO por el tiempo
call-sheet-call-changed-it-was = CITACIÓN CAMBIADA: era { $time }
call-sheet-calls-are-given-on-these-conditions = Las citaciones valen con estas condiciones: { $conditions }
call-sheet-calls-stand-as-long-as-the = Las citaciones valen mientras el tiempo permita las secuencias de arriba.
call-sheet-calls-stand-as-long-as-the-2 = Las citaciones valen mientras el tiempo lo permita.
call-sheet-cast = Reparto
call-sheet-closed-set-no-visitors-no-photographs = SET CERRADO: sin visitas ni fotos
call-sheet-continuous-working-day-9-hours-food = Jornada continua: 9 horas, comida sobre la marcha
call-sheet-courtesy-housing-and-rides = Demasiado cansado para conducir
call-sheet-crew = Equipo
call-sheet-crew-call = citación del equipo
call-sheet-crew-call-2 = Citación del equipo
call-sheet-does-not-rise = no sale
call-sheet-does-not-set = no se pone
call-sheet-est-wrap = Corte previsto
call-sheet-first-light = Primera luz
call-sheet-from = { " " }de { $from }
call-sheet-general-crew-call = Citación general
call-sheet-guardian = Tutor
call-sheet-harassment-and-discrimination = Acoso y discriminación
call-sheet-high = Máx.
call-sheet-humidity = Humedad
call-sheet-if-it-does-not-the-weather = Si no, se rueda la alternativa ({ $scenes }) y el equipo de dirección da las nuevas citaciones.
call-sheet-last-light = Última luz
call-sheet-low = Mín.
call-sheet-lunch = Comida
call-sheet-lunch-by = Comida antes de
call-sheet-nd-breakfast = Desayuno (NDB)
call-sheet-ndb-ready = Desayuno (NDB) desde
call-sheet-no-forced-calls-without-upm-approval = Sin reducción del descanso sin permiso de la dirección de producción
call-sheet-others = Otros
call-sheet-pages = { $scenes }, { $pages } páginas
call-sheet-producers-safety-contact = Responsable de seguridad de la producción
call-sheet-rain = Lluvia
call-sheet-reminders = Recordatorios
call-sheet-safety = Seguridad
call-sheet-safety-contact = Contacto de seguridad
call-sheet-safety-hotline = Línea de seguridad
call-sheet-safety-hotline-anybody-may-stop-unsafe = Línea de seguridad: { $phone }. Cualquiera puede parar un trabajo inseguro; nadie es sancionado por ello.
call-sheet-schedule = Plan de rodaje
call-sheet-script = Guion
call-sheet-semi-continuous-working-day-9-hours = Jornada semicontinua: 9½ horas y media hora de pausa
call-sheet-standard-working-day-10-hours-and = Jornada normal: 10 horas y comida
call-sheet-sun = Sol
call-sheet-sunrise = Amanecer
call-sheet-sunset = Puesta de sol
call-sheet-tba = por confirmar
call-sheet-telephone = Teléfono: { $phone }.
call-sheet-to = hasta{ " " }
call-sheet-weather-permitting = Según el tiempo
call-sheet-weather-permitting-conditions-below = SEGÚN EL TIEMPO: condiciones abajo
call-sheet-wind = Viento
call-sheet-all-scenes = todas

## cash-flow

cash-flow--week = Semana
cash-flow--phase = Fase
cash-flow--payroll = Nóminas, asientos
cash-flow--invoices = Facturas
cash-flow--petty_cash = Efectivo y tarjetas
cash-flow--orders = Pedidos abiertos
cash-flow--estimates = Por venir
cash-flow--charges = Cargos
cash-flow--out = Salidas
cash-flow--drawn = Entradas
cash-flow--net = Neto
cash-flow--cumulative = Salidas a la fecha
cash-flow--position = Disponible
cash-flow--to_come = Pendiente
cash-flow--known = Conocido
cash-flow--chart = Salidas por semana
cash-flow--legend_known = conocido
cash-flow--legend_to_come = por venir
cash-flow--legend_cumulative = salidas a la fecha
cash-flow--reconciliation = Del coste final a la caja
cash-flow--assumptions = En qué se basa
cash-flow-an-invoice-stands-on-the-date = Una factura figura en su fecha de pago; si no, en su vencimiento; si no, { $days } después de su fecha.
cash-flow-budget = Presupuesto
cash-flow-by = antes del { $date }
cash-flow-charges-other-than-contingency-are-paid = Los cargos distintos de los imprevistos se pagan la semana del primer día de rodaje, { $date }.
cash-flow-contingency-of-is-held-it-goes = Los imprevistos de { $amount } se retienen: salen cuando se usan.
cash-flow-cost-report-of-period-to = Informe del periodo { $id }, hasta { $date }
cash-flow-credits-of-are-not-counted-in = Los incentivos de { $amount } no se cuentan: llegan tras la auditoría.
cash-flow-currency = Divisa
cash-flow-dearest-week = Semana más cara
cash-flow-each-figure-is-rounded-to-whole = Cada cifra se redondea a unidades enteras, los totales desde los importes exactos: una columna impresa puede diferir de su total por el redondeo.
cash-flow-estimated-final-cost-charges-included = Coste final estimado, con cargos
cash-flow-known-to = Conocido hasta
cash-flow-least-in-hand = Saldo mínimo
cash-flow-less-contingency-held-and-in-no = Menos imprevistos, retenidos y en ninguna semana
cash-flow-next-week = Semana próxima
cash-flow-no-draw-of-the-finance-plan = Ningún desembolso del plan financiero tiene fecha, así que no entra nada.
cash-flow-no-milestone-and-no-delivery-has = ningún hito ni entrega tiene fecha tras el rodaje, así que se toma que la pos termina el { $date }
cash-flow-of-all = { $share } del total
cash-flow-of-the-finance-plan-has-no = { $amount } del plan financiero no tiene fecha y no se cuenta.
cash-flow-open-orders-and-accruals-are-spread = Los pedidos abiertos y provisiones se reparten igual en las semanas por venir y se pagan { $days } después.
cash-flow-out-in-all = Salidas en total
cash-flow-out-in-the-week-to = Salidas en la semana hasta: { $spoken }.
cash-flow-out-so-far = Salido hasta hoy
cash-flow-over-past-due-and-not-paid = { $invoices } por { $amount } vencidas y sin pagar: en la primera semana por venir.
cash-flow-past-due-unpaid = Vencido, sin pagar
cash-flow-post = Posproducción
cash-flow-post-ends = Fin de pos
cash-flow-post-ends-on-the-last-milestone = la pos termina el { $date }, último hito o entrega
cash-flow-prep = Preparación
cash-flow-recoverable-tax-paid-and-not-cost = Impuesto recuperable, pagado y no coste
cash-flow-refundable-deposits-paid-and-not-cost = Depósitos, pagados y no coste
cash-flow-shoot = Rodaje, { $days }
cash-flow-shoot-2 = Rodaje
cash-flow-spent-and-committed-beyond-the-estimates = Gastado y comprometido más allá de lo estimado
cash-flow-still-to-come-by = Por venir según
cash-flow-still-to-come-is-the-estimated = Lo que falta es el coste final estimado menos lo gastado y comprometido. Sobre la línea y producción salen durante preparación y rodaje: una semana de preparación como un día, una de rodaje por sus días. La pos sale por igual tras el rodaje; { $post }. Lo demás sale por igual hasta esa fecha.
cash-flow-tax-that-is-recovered-and-deposits = El impuesto recuperado y los depósitos devueltos no se cuentan hasta que se contabilizan.
cash-flow-the-budget-there-is-no-cost = El presupuesto: aún no hay informe de costes
cash-flow-to-come = Pendiente
cash-flow-weeks-begin-on-payroll-and-journal = Las semanas empiezan en { $start }. Nóminas y asientos figuran en su fecha contable, caja chica y tarjetas en la del recibo; todo impuesto incluido.

## casting-report

casting-report--role = Papel
casting-report--breakdown = Perfil
casting-report--shoot_days = Días de rodaje
casting-report--day = Día
casting-report--candidate = Candidato
casting-report--candidates = Candidatos
casting-report--side_by_side = Comparativa
casting-report--status = Estado
casting-report--seen = Visto
casting-report--agent = Agente
casting-report--available = Disponi­bilidad
casting-report--auditions = Audiciones
casting-report--details = Detalles
casting-report--as_of = a fecha de
casting-report--none = Sin candidatos todavía.
casting-report--headshot = Foto
casting-report-and-on-hold = y { $days } en espera
casting-report-based = Base: { $based }
casting-report-days-of-work = Días de trabajo
casting-report-first-shoot-day = Primer día de rodaje
casting-report-free = Libre
casting-report-licence = Permiso { $licence }
casting-report-licence-to = Permiso { $licence }, hasta { $date }
casting-report-next = Siguiente: { $next }
casting-report-no-licence-stated = sin permiso indicado
casting-report-not-free = No libre
casting-report-of = de { $candidates }
casting-report-pages = { $scenes } ({ $pages } páginas)
casting-report-part = Tipo de papel
casting-report-past = pasado { $days }
casting-report-pencil = Reservado
casting-report-plays = Actúa
casting-report-remarks = Observaciones
casting-report-scenes = Secuencias
casting-report-seen-or-to-be-seen = Vistos o por ver
casting-report-shoot-days-the-strips-of-the = Días de rodaje: las tiras del plan vigente que nombran su número. Repartir antes de: { $working_days } antes del primero.
casting-report-shoot-days-the-strips-of-the-2 = Días de rodaje: las tiras del plan vigente que nombran su número. Repartir antes de: la fecha indicada.
casting-report-sides = Separata
casting-report-status = Estado
casting-report-terms = Condiciones
casting-report-the-role-names-no-cast-number = El papel no nombra número, así que el plan no dice nada de él.
casting-report-to-be-cast-by = Repartir antes de
casting-report-with = con { $with }

## change-memo

change-memo--from = Antes
change-memo--to = Después
change-memo--changes = Cambios
change-memo--guess = comprobar
change-memo-schedule = Plan, citaciones y personas
change-memo-money = Dinero

## What differs

diff-none = –
diff-field = { $field }: { $from } → { $to }
diff-crew-call = citación del equipo
diff-shooting-call = motor
diff-meal = comida
diff-estimated-wrap = corte est.
diff-pickup = recogida
diff-report = llegada
diff-makeup = maquillaje
diff-on-set = en set
diff-status = estado
diff-called = citado
diff-called-report = citado, llegada { $time }
diff-no-longer-called = ya no citado
diff-not-called = no citado
diff-with-the-crew = con el equipo
diff-call = citación
diff-pre-calls = citaciones previas: { $departments }
diff-calls = Citaciones
diff-above-the-line = Sobre la línea
diff-below-the-line = Bajo la línea
diff-fringes = Cargas
diff-negative-cost = Coste del negativo
diff-charges = Cargos contractuales
diff-grand-total = Total general
diff-net = Presupuesto neto
diff-final-cost = { $number }, coste final
diff-new-amount = nuevo, { $amount }
diff-gone-amount = eliminado, era { $amount }
diff-up = { $from } → { $to }, { $by } más
diff-down = { $from } → { $to }, { $by } menos
diff-planned = previsto
diff-actual = real
diff-due = vence
diff-sent = enviado
diff-accepted = aceptado
diff-added = añadido
diff-no-longer-there = ya no está
diff-post-and-delivery = Posproducción y entrega
diff-no-longer-in-the-cast = ya no está en el reparto
diff-character = personaje
diff-performer = intérprete
diff-start = inicio
diff-finish = fin
diff-work-days = días de trabajo
diff-hold-days = días de espera
diff-travel-days = días de viaje
diff-days-in-all = días en total
diff-other-days-as-many = otros días, los mismos en número
diff-cast = Reparto
diff-crew = Equipo
diff-places-and-permits = Localizaciones y permisos
diff-name = nombre
diff-position = puesto
diff-department = departamento
diff-phone = teléfono
diff-mail = correo
diff-address = dirección
diff-city = ciudad
diff-hospital = hospital
diff-from = desde
diff-to = hasta
diff-number = número
diff-permit = Permiso { $number }
diff-not-scheduled = sin planificar
diff-scenes-moved = Secuencias movidas
diff-days = Jornadas
diff-added-what = añadido: { $what }
diff-dropped-what = eliminado: { $what }
diff-base = base
diff-order-of-scenes = orden de secuencias
diff-was-day = era la jornada { $number }
diff-and-more-days = y { $count } jornadas más cambian de número (era la { $number }; la última, { $last }, era la { $number2 })
diff-scenes-and-pages = secuencias { $scenes }, { $pages } páginas
diff-likely-now = probablemente ahora { $number }: { $heading }, { $percent } % igual
diff-likely-split = probablemente dividida en { $scenes }
diff-likely-merged = probablemente una sola ahora, { $number }
diff-scenes = Secuencias { $scenes }
diff-the-beginning = el comienzo
diff-stands-after = va ahora después de { $after } en el guion, iba después de { $before }
diff-omitted-what = omitida: { $what }
diff-cut-what = cortada: { $what }
diff-script = Guion
diff-heading-and-pages = { $heading }, { $pages } páginas
diff-pages = páginas
diff-script-day = día de guion
diff-location = localización
diff-with-cast = con reparto { $cast }
diff-without-cast = sin reparto { $cast }
diff-synopsis = sinopsis: { $text }

## clearance-report

clearance-report--number = N.º
clearance-report--item = Elemento y uso
clearance-report--scenes = Secuencias
clearance-report--shot = Rodaje
clearance-report--needed_by = Obtener antes de
clearance-report--holder = Titular de derechos
clearance-report--terms = Condiciones
clearance-report--fee = Importe
clearance-report--status = Estado
clearance-report--as_of = a fecha de
clearance-report--expires = hasta
clearance-report--replacement = en su lugar
clearance-report-already-shot = { $shot } ya rodados
clearance-report-answer = respuesta { $date }
clearance-report-clear-by-the-working-days-of = Obtener antes de: los días laborables de plazo antes de rodar su primera secuencia según el plan vigente.
clearance-report-cleared = Obtenido
clearance-report-days = { $date } – { $date2 }, { $count } días
clearance-report-fees-agreed = Derechos acordados: { $amount }.
clearance-report-fees-agreed-of-what-is-open = Derechos acordados: { $amount }; pendientes: { $amount2 }.
clearance-report-fees-of-what-is-open = Derechos pendientes: { $amount }.
clearance-report-not-needed = No necesario
clearance-report-open = Abierto
clearance-report-replaced = Sustituido
clearance-report-replaced-or-not-needed = Sustituido o no necesario
clearance-report-replaced-refused-or-not-needed = Sustituido, denegado o no necesario
clearance-report-requested = Solicitado
clearance-report-to-settle-now = Por resolver ahora
clearance-report-refused = Denegado

## contact-list

contact-list--cast = Reparto
contact-list--crew = Equipo
contact-list--vendors = Provee­dores
contact-list--number = N.º
contact-list--character = Personaje
contact-list--artist = Intérprete
contact-list--agent = Agente
contact-list--manager = Repre­sentante
contact-list--guardian = Tutor
contact-list--pickup = Recogida en
contact-list--emergency = En caso de emergencia
contact-list--address = Dirección
contact-list--position = Puesto
contact-list--name = Nombre
contact-list--phone = Teléfono
contact-list--email = Correo
contact-list--dates = Días
contact-list--company = Empresa
contact-list--supplies = Suministra
contact-list--contact = Contacto
contact-list--minor = menor
contact-list-address = Dirección
contact-list-cast = { $count } intérpretes
contact-list-crew = { $people } técnicos
contact-list-e-mail = Correo
contact-list-edition = Edición: { $sentence_case }
contact-list-edition-2 = Edición: { $name }
contact-list-filmmakers = Dirección y producción
contact-list-guardian = Tutor
contact-list-holds-private-numbers-and-home-addresses = Contiene números privados y domicilios: solo para producción, ayudantía de dirección y transporte.
contact-list-in-emergency = En caso de emergencia
contact-list-manager = Representante
contact-list-may-be-given-to-everybody-on = Puede darse a toda la producción. A los intérpretes se llega por la ayudantía de dirección.
contact-list-phone = Teléfono
contact-list-pick-up-from = Recogida en
contact-list-production-office = Oficina de producción

## cost-report

cost-report--account = Cta.
cost-report--description = Descrip­ción
cost-report--period = Este periodo
cost-report--to_date = Real a la fecha
cost-report--commitments = Compro­metido
cost-report--total_cost = Coste total
cost-report--etc = Pendiente estimado
cost-report--efc = Coste final est.
cost-report--budget = Presu­puesto
cost-report--variance = Desviación
cost-report--movement = Movimiento
cost-report--note = Nota
cost-report--summary = Resumen
cost-report--detail = Cuentas
cost-report--carried = suma y sigue
cost-report--brought = suma anterior
cost-report--charges = Cargos contractuales
cost-report--explanations = Movimientos explicados
cost-report--before = Coste final antes
cost-report--why = Por qué
cost-report--unexplained = Sin nota
cost-report--changes = Excesos aprobados y usos de imprevistos
cost-report--kind = Tipo
cost-report--amount = Importe
cost-report--approved_by = Aprobado por
cost-report--reason = Motivo
cost-report--qualifying = Gasto elegible para incentivos
cost-report--credit = Incentivo
cost-report--expected = Previsto en presupuesto
cost-report--share = Parte
cost-report--earned = Incentivo resultante
cost-report--balances = Saldos: pagado y no coste
cost-report--balance = Saldo
cost-report--against = Presupuesto frente a coste final estimado
cost-report--over_time = Gasto en el tiempo
cost-report--key_budget = Presu­puesto
cost-report--key_efc = Coste final estimado
cost-report--key_spent = Real a la fecha
cost-report--key_committed = Compro­misos
cost-report--reporting = Periodo
cost-report--ends = Termina
cost-report-above-the-line = Sobre la línea
cost-report-actual-to-date = Real a la fecha
cost-report-actual-to-date-budget = Real a la fecha: { $spoken }; presupuesto { $amount }.
cost-report-all-amounts-in-whole-units-total = Todos los importes en { $code }, unidades enteras. El coste total es lo real más los compromisos (pedidos abiertos y provisiones); con lo pendiente estimado da el coste final estimado. La desviación es el presupuesto menos el coste final.
cost-report-approved-by = Aprobado por
cost-report-approved-not-allotted-to-an-account = Aprobado, sin asignar a cuenta
cost-report-as-judged-in-period = Según se juzgó en el periodo { $id }
cost-report-as-last-reported = como en el último informe
cost-report-at-most = como máximo { $amount }
cost-report-budget = Presupuesto
cost-report-commitments = Compromisos
cost-report-company = Empresa
cost-report-contingency-left = Imprevistos restantes
cost-report-currency = Divisa
cost-report-documents-at-the-rate-of-their = { $currency }; { $rates }; documentos al cambio de su día
cost-report-drawn = { $amount } usados
cost-report-estimated-final-cost = Coste final estimado
cost-report-estimated-final-cost-of-the-budget = Coste final estimado y presupuesto por capítulo: { $spoken }.
cost-report-fell-since-last-report = baja desde el último informe
cost-report-float = Fondo { $id }: { $who }
cost-report-float-2 = Fondo { $id }
cost-report-grand-total = Total general
cost-report-grew-since-last-report = sube desde el último informe
cost-report-is-posted-to-accounts-that-the = { $amount } está en cuentas que el plan no tiene y no figura en ninguna línea.
cost-report-less-drawn = { $amount } menos { $amount2 } usados
cost-report-minimum-spend = gasto mínimo { $amount }, { $state }
cost-report-movement = Movimiento
cost-report-movement-is-the-last-reports-final = El movimiento es el coste final del último informe menos el de este: negativo si ha subido.
cost-report-not-approved = no aprobado
cost-report-not-reached = no alcanzado
cost-report-nothing-drawn = nada usado
cost-report-of = { $label } { $efc } de { $budget }
cost-report-of-2 = { $done } de { $of } { $name }
cost-report-of-3 = { $done } de { $of }
cost-report-of-budget = { $share } del presupuesto
cost-report-on-budget = según presupuesto
cost-report-on-no-account-of-its-own = Sin cuenta propia
cost-report-other = Otros
cost-report-over-budget = sobre presupuesto
cost-report-period = periodo { $label } { $to_date }
cost-report-period-2 = { $note } (periodo { $id })
cost-report-period-3 = Periodo { $id } · { $dates }
cost-report-period-4 = Periodo
cost-report-period-to = Periodo { $id }, hasta { $date }
cost-report-post = Posproducción
cost-report-production = Producción
cost-report-recoverable-tax = Impuesto recuperable
cost-report-refundable-deposits = Depósitos
cost-report-report-no = Informe n.º
cost-report-see = véase { $moved }
cost-report-see-and-more = véase { $moved } y { $more } más
cost-report-shoot-days = Días de rodaje
cost-report-smaller-are-in-the-summary-only = { $categories } menores, solo en el resumen
cost-report-the-lines-above-as-printed-do = * Las líneas impresas arriba no suman esta cifra, porque cada una está redondeada; la cifra es exacta.
cost-report-this-is-the-first-report-so = Este es el primer informe, así que nada se ha movido.
cost-report-title = Título
cost-report-to = hasta { $to }
cost-report-total = Total
cost-report-total-above-the-line = Total sobre la línea
cost-report-total-below-the-line = Total bajo la línea
cost-report-total-negative-cost = Total coste del negativo
cost-report-total-other = Total otros
cost-report-total-post = Total posproducción
cost-report-total-production = Total producción
cost-report-under-budget = bajo presupuesto
cost-report-variance = Desviación
cost-report-with-neither-budget-nor-spending-left = { $lines } sin presupuesto ni gasto, omitidas.
cost-report-more-than-budgeted = Se ha gastado y comprometido más de lo presupuestado, y nadie ha estimado lo que falta.
cost-report-more-than-estimated = Se ha gastado y comprometido más de lo estimado, y nadie ha estimado lo que falta.
cost-report-draw-on-contingency = Uso de imprevistos
cost-report-overage = Exceso
cost-report-change-approved = { $what } de { $amount }, aprobado
cost-report-change-approved-by = { $what } de { $amount }, aprobado por { $by }
cost-report-change-approved-on = { $what } de { $amount }, aprobado el { $date }
cost-report-change-approved-by-on = { $what } de { $amount }, aprobado por { $by } el { $date }

## credit-list

credit-list--card = Cartón
credit-list--credit = Crédito
credit-list--name = Nombre
credit-list--size = Tamaño
credit-list--seconds = Seg.
credit-list--clause = Contrato
credit-list--state = Estado
credit-list--faults = Por resolver antes de hacer los créditos
credit-list--what = Asunto
credit-list-agrees = Conforme
credit-list-all-as-the-contracts-have-it = , todos según los contratos
credit-list-before = antes de { $other }
credit-list-card = cartón { $card }
credit-list-differs = Difiere
credit-list-end-titles = Créditos finales
credit-list-episode = Episodio { $id }, { $title }
credit-list-episode-2 = Episodio { $id }
credit-list-main-titles = Créditos iniciales
credit-list-no-less-than = no menos del { $size } %
credit-list-no-size-stated-no-less-than = sin tamaño indicado, acordado no menos del { $size } %
credit-list-not-on-the-list = no está en la lista
credit-list-not-on-the-list-as = no está en la lista como { $role }
credit-list-set-at-no-less-than-agreed = al { $size } %, acordado no menos del { $size2 } %
credit-list-shares-its-card-with-should-stand = comparte su cartón con { $others }, debería ir solo
credit-list-single-card = cartón propio
credit-list-stands-after-should-stand-before = va después de { $other }, debería ir antes
credit-list-stands-in-the-titles = figura en los créditos { $block }
credit-list-stands-on-card-should-stand-on = va en el cartón { $found }, debería ir en el { $wanted }
credit-list-titles = créditos { $block }
credit-list-to-settle = , { $count } por resolver

## day-notes

day-notes--time = Hora
day-notes--department = Departa­mento
day-notes--issues = Asuntos
day-notes--issue = Asunto
day-notes--owner = Respon­sable
day-notes--due = Vence
day-notes--status = Estado
day-notes--entries = Notas por departamento
day-notes--messages = Mensajes
day-notes--message = Mensaje
day-notes--from = De
day-notes--to = Para
day-notes--carried = Aún abierto de días anteriores
day-notes--raised = Planteado
day-notes-done = Hecho
day-notes-done-2 = Hecho el { $day_and_month }
day-notes-due = vence { $date }
day-notes-messages = Mensajes
day-notes-notes = Notas
day-notes-open = Abierto
day-notes-open-from-before = Abiertos de antes
day-notes-open-issues = Asuntos abiertos
day-notes-overdue = Vencido
day-notes-unit = Unidad

## day-out-of-days

day-out-of-days--number = N.º
day-out-of-days--day = Día de rodaje
day-out-of-days--changes = Cambios desde
day-out-of-days--no_changes = Ninguna letra ha cambiado.
day-out-of-days--character = Personaje
day-out-of-days--start = Inicio
day-out-of-days--finish = Fin
day-out-of-days--work = Trabajo
day-out-of-days--hold = Espera
day-out-of-days--travel = Viaje
day-out-of-days--letters = Letras, antes y después
day-out-of-days--changed_mark = en recuadro: cambiado
day-out-of-days--unscheduled = No está en este plan
day-out-of-days-cast = Reparto
day-out-of-days-dates-left-out = fechas omitidas
day-out-of-days-drop-once-in-the-first-gap = Baja: una vez, en el primer hueco cuyas fechas difieren en { $days } o más
day-out-of-days-drop-once-in-the-first-gap-2 = Baja: una vez, en el primer hueco de { $days } o más días naturales entre dos días de trabajo
day-out-of-days-figures = Cifras
day-out-of-days-finish = Fin
day-out-of-days-heads = Personas
day-out-of-days-hol = Fest.
day-out-of-days-hold = Espera
day-out-of-days-how-many-are-called = cuántos están citados
day-out-of-days-k = (menor)
day-out-of-days-locations = Localizaciones
day-out-of-days-reh-fit = Ens. Prue.
day-out-of-days-sets = Decorados
day-out-of-days-start = Inicio
day-out-of-days-to = { $least } a { $most }
day-out-of-days-total = Total
day-out-of-days-travel = Viaje
day-out-of-days-up-to = hasta { $most }
day-out-of-days-work = Trabajo
day-out-of-days-working = Trabajan
day-out-of-days-code-s = inicio
day-out-of-days-code-w = trabajo
day-out-of-days-code-f = fin
day-out-of-days-code-h = espera
day-out-of-days-code-d = baja
day-out-of-days-code-p = reincorporación
day-out-of-days-code-tr = viaje
day-out-of-days-code-r = ensayo
day-out-of-days-code-ft = prueba de vestuario
day-out-of-days-code-t = prueba
day-out-of-days-code-holiday = festivo
day-out-of-days-code-m = traslado del equipo

## delivery-schedule

delivery-schedule--items = Elementos
delivery-schedule--item = Elemento
delivery-schedule--description = Descrip­ción y especificación
delivery-schedule--deliverable = Entregable
delivery-schedule--quantity = Cant.
delivery-schedule--recipient = Destina­tario y método
delivery-schedule--due = Vence
delivery-schedule--sent = Enviado
delivery-schedule--qc = QC
delivery-schedule--accepted = Aceptado
delivery-schedule--status = Estado
delivery-schedule--slack = Margen
delivery-schedule--remarks = Notas y quién paga
delivery-schedule--attention = Requiere atención
delivery-schedule--why = Por qué
delivery-schedule--owner = Respon­sable
delivery-schedule--milestones = Hitos de los que depende
delivery-schedule--milestone = Hito
delivery-schedule--planned = Previsto
delivery-schedule--reached = Alcanzado o esperado
delivery-schedule--waits_for = Espera
delivery-schedule--feeds = Elementos que lo esperan
delivery-schedule--as_of = A fecha de
delivery-schedule--slack_note = Margen: días entre lo último que espera un elemento y su vencimiento; negativo si no se puede cumplir.
delivery-schedule-accepted = Aceptado
delivery-schedule-access-and-archive = Accesibilidad y archivo
delivery-schedule-agreement = Contrato
delivery-schedule-at-risk = En riesgo
delivery-schedule-at-risk-an-input-comes-after = En riesgo: algo que espera llega después del vencimiento
delivery-schedule-complete-delivery = Entrega completa
delivery-schedule-contact = Contacto
delivery-schedule-cost = coste: { $bearer }
delivery-schedule-due-soon = Vence pronto
delivery-schedule-due-today = Vence hoy
delivery-schedule-due-within-14-days = Vence en 14 días
delivery-schedule-fail = No pasa
delivery-schedule-failed-qc = QC no superado
delivery-schedule-failed-qc-to-be-delivered-again = QC no superado, entregar de nuevo
delivery-schedule-in = en { $day_count }
delivery-schedule-in-qc = En QC
delivery-schedule-late = { $day_count } de retraso
delivery-schedule-late-2 = Con retraso
delivery-schedule-legal-and-financial = Legal y financiero
delivery-schedule-mail = Correo
delivery-schedule-method = Método
delivery-schedule-music = Música
delivery-schedule-of-accepted = { $accepted } de { $count } aceptados
delivery-schedule-pass = Pasa
delivery-schedule-pending = Pendiente
delivery-schedule-phone = Teléfono
delivery-schedule-picture = Imagen
delivery-schedule-publicity = Publicidad
delivery-schedule-qc-failed = QC no superado
delivery-schedule-quality-control = Control de calidad
delivery-schedule-reached = Alcanzado
delivery-schedule-reached-late = Alcanzado con { $day_count } de retraso
delivery-schedule-round = vuelta { $round }
delivery-schedule-sent = Enviado
delivery-schedule-slipping = Se retrasa
delivery-schedule-sound = Sonido
delivery-schedule-territory-and-rights = Territorio y derechos
delivery-schedule-text-and-subtitles = Textos y subtítulos
delivery-schedule-to-come = Pendiente
delivery-schedule-waits-for = espera { $name }
delivery-schedule-waits-for-expected = espera { $name }, previsto { $date }
delivery-schedule-waived = Dispensado

## equipment-list

equipment-list--item = Material
equipment-list--quantity = Cant.
equipment-list--order = Pedido
equipment-list--holder = En poder de
equipment-list--needed = Necesario
equipment-list--pickup = Recogida
equipment-list--picked_up = recogido
equipment-list--return_due = Por devolver
equipment-list--returned = devuelto
equipment-list--condition = Estado
equipment-list--serials = N.º de serie
equipment-list--cost = Coste
equipment-list--in_all = en total
equipment-list--status = Estado
equipment-list--damage = Daños
equipment-list--as_of = a fecha de
equipment-list--orders = Pedidos
equipment-list--amount = Importe
equipment-list--for_what = Para
equipment-list-no-vendor = Sin proveedor
equipment-list-overdue-and-late = Vencido y con retraso
equipment-list-to-come = Pendiente
equipment-list-out = En uso
equipment-list-used-not-recorded = Usado y sin registrar
equipment-list-returned = Devuelto
equipment-list-returned-late = Devuelto tarde
equipment-list-where-no-date = Si no se indica fecha: recogida los días laborables de preparación antes del primer día que lo necesita según el plan vigente; devolución el día laborable posterior al último.
equipment-list-late-count = { $late } con retraso
equipment-list-within-7-days = En 7 días
equipment-list-due-back-within-7-days = Devolución en 7 días
equipment-list-due-back = Por devolver
equipment-list-overdue = Vencido
equipment-list-late = Con retraso
equipment-list-came =
    { $count ->
        [one] { $count } llegó
       *[other] { $count } llegaron
    }
equipment-list-a-day = al día
equipment-list-a-week = a la semana
equipment-list-short = Incompleto
equipment-list-count-to-come = { $count } por llegar
equipment-list-to-order = Por pedir
equipment-list-ordered = Pedido
equipment-list-not-recorded = Sin registrar
equipment-list-out-another-week = { $hires } en uso: una semana más cuesta { $costs }.
equipment-list-not-in-the-ledger = no figura en contabilidad

## exhibit-g

exhibit-g--subtitle = Registro horario de intérpretes
exhibit-g--performer = Intérprete
exhibit-g--performers = Intérpretes
exhibit-g--minor = Menor
exhibit-g--character = Personaje
exhibit-g--status = Estado
exhibit-g--work_time = Tiempo de trabajo
exhibit-g--meals = Comidas
exhibit-g--travel = Tiempo de viaje
exhibit-g--report = Maquillaje
exhibit-g--on_set = En set
exhibit-g--dismiss_set = Fin set
exhibit-g--dismiss = Fin maq.
exhibit-g--nd_meal = Comida ND
exhibit-g--first_meal = 1.ª comida
exhibit-g--second_meal = 2.ª comida
exhibit-g--out = inicio
exhibit-g--in = fin
exhibit-g--leave = Sale a loc.
exhibit-g--arrive = Llega a loc.
exhibit-g--leave_location = Sale de loc.
exhibit-g--arrive_studio = Llega a estudio
exhibit-g--stunt_adjustment = Supl. acción
exhibit-g--tutoring = Clases del menor
exhibit-g--outfits = Vestuario propio
exhibit-g--forced_call = Descanso reducido
exhibit-g--meal_penalties = Penal. comida
exhibit-g--disputed = En disputa
exhibit-g--signature = Firma del intérprete
exhibit-g--prepared = Elaborado por
exhibit-g--yes = Sí
exhibit-g--no = No
exhibit-g--minor_mark = S
exhibit-g-picture = Título
exhibit-g-production-number = N.º de producción
exhibit-g-type = Tipo
exhibit-g-type-feature = Largometraje
exhibit-g-type-series = Serie de televisión
exhibit-g-type-limited = Miniserie
exhibit-g-type-short = Cortometraje
exhibit-g-type-commercial = Spot publicitario
exhibit-g-unit = Unidad
exhibit-g-company = Productora
exhibit-g-contact = Contacto
exhibit-g-phone = Teléfono
exhibit-g-call = Citación del equipo
exhibit-g-first-call = Primer intérprete
exhibit-g-location = Lugar de rodaje
exhibit-g-day-off = ¿Día de descanso previsto?
exhibit-g-letters = W trabajo · R ensayo · FT prueba de vestuario · T prueba · H espera · TR viaje · S inicio · F fin · D baja · P reincorporación · NP citado y no filmado. Maquillaje: maquillaje y vestuario.
exhibit-g-signing = Las horas las anota la producción. El intérprete firma que las ha visto y no altera el impreso; quien no esté de acuerdo con una hora marca la casilla y lo dice al equipo de dirección.
exhibit-g-given-calls = Las horas en letra pequeña son las de la citación, no las trabajadas.

## footage-log

footage-log--as_of = a fecha de
footage-log--roll = Rollo
footage-log--medium = Soporte
footage-log--checksum = Suma de control
footage-log--copies = Copias
footage-log--shipped = Enviado
footage-log--received = Recibido
footage-log--synced = Sincroni­zado
footage-log--status = Estado
footage-log--remarks = Observa­ciones
footage-log-agrees-in = coincide en { $read }
footage-log-camera = Cámara
footage-log-camera-2 = Cámara { $camera }
footage-log-checksum-differs = Suma de control distinta
footage-log-copies-of-each-roll-beside-the = { $many } copias de cada rollo además del original.{ " " }
footage-log-differs-in-of = difiere en { $wrong } de { $read }
footage-log-editorial-has-a-roll-after-it = { $copies }Montaje tiene un rollo { $working_days } después de rodarse.
footage-log-in-the-days-report = en el parte del día
footage-log-late-to-editorial = Con retraso en montaje
footage-log-no-checksum = sin suma de control
footage-log-no-date = Sin fecha
footage-log-no-footage = sin material
footage-log-not-in-the-log = No está en el registro
footage-log-of = { $has } de { $demanded }
footage-log-of-them-sound = { $sound } de ellos de sonido
footage-log-on-set = En set
footage-log-one-copy-of-each-roll-beside = Una copia de cada rollo además del original.{ " " }
footage-log-other = Otros
footage-log-received = Recibido
footage-log-rolls = Rollos
footage-log-sc = sec. { $list }
footage-log-shipped = Enviado
footage-log-short = faltan { $copies }
footage-log-short-of-copies = Faltan copias
footage-log-sound = Sonido
footage-log-synced = Sincronizado
footage-log-with-editorial = En montaje
footage-log-without-picture = { $days } sin imagen

## hot-cost

hot-cost--department = Departa­mento
hot-cost--people = Personas
hot-cost--call = Primera entrada
hot-cost--wrap = Última salida
hot-cost--budget_hours = Horas presupuestadas
hot-cost--hours = Horas trabajadas
hot-cost--beyond = Más allá de la jornada
hot-cost--budget = Presu­puesto del día
hot-cost--cost = Resultó
hot-cost--over = Bajo (sobre)
hot-cost--labour = Personal por departamento
hot-cost--so_far = Día y acumulado
hot-cost--the_day = El día
hot-cost--to_date = A la fecha
hot-cost--cast = Reparto y penalizaciones
hot-cost--planned = Previsto
hot-cost--came = Resultó
hot-cost--difference = Diferencia
hot-cost-a-days-budget-is-what-the = El presupuesto del día es lo que suman las cuentas de personal ({ $labour }) del departamento, con cargas, preparación y cierre, entre { $planned } días previstos. Lo que resultó es ese importe en proporción a las horas pagadas: las primeras { $plain } normales, las demás a { $plain2 }, nunca menos de { $plain3 } horas.
hot-cost-budgeted = { $planned } presupuestadas
hot-cost-by-peoples-own-deals-kit-and = Según los contratos de cada uno, sin equipo ni cargas: { $deal }.
hot-cost-by-their-deals = Según sus contratos
hot-cost-camera-wrap = Corte de cámara
hot-cost-cast = Reparto
hot-cost-cast-as-reported = reparto, según el parte
hot-cost-crew-call = Citación del equipo
hot-cost-crew-hours = horas de equipo
hot-cost-crew-hours-2 = Horas de equipo
hot-cost-crew-late-meals = Equipo, comidas tardías
hot-cost-crew-short-rests = Equipo, descansos reducidos
hot-cost-first-shot = Primera toma
hot-cost-forced-calls = Descansos reducidos
hot-cost-hours-are-from-first-call-to = Horas de la citación a la salida, sin comidas; la jornada presupuestada es de { $plain } horas por persona. Las horas que el parte no dice son las previstas.
hot-cost-hours-from-report-to-dismissal-meals = { $people }, { $minutes } horas de la llegada a la salida, sin comidas
hot-cost-in-no-amount = { $count } de ellas sin importe
hot-cost-last-out = Última salida
hot-cost-locations = Localizaciones
hot-cost-meal-penalties = Penalizaciones de comida
hot-cost-no-departments-accounts-are-named-or = No se nombran cuentas de personal ({ $labour }), o el día no es de la unidad principal, así que no se dan importes.
hot-cost-of = { $people } de { $count }
hot-cost-over-budget = sobre presupuesto
hot-cost-over-the-day = Más allá de la jornada
hot-cost-overtime-in-it = , con horas extra { $amount }
hot-cost-penalties-are-priced-by = Las comidas tardías y los descansos reducidos del equipo se miden por estos horarios y se valoran según { $clauses }; no están en ningún importe de arriba.
hot-cost-planned-wrap = { $time }, corte previsto { $time2 }
hot-cost-the-day = El día
hot-cost-to-date = A la fecha
hot-cost-to-date-2 = A la fecha, { $count }
hot-cost-total = Total
hot-cost-under-budget = bajo presupuesto
hot-cost-whole-an-estimate-of-the-morning = { $currency } enteros; una estimación del día siguiente, no una nómina.
hot-cost-without-an-account-of-their-own = Sin cuenta propia y en ningún importe: { $silent }.

## invoices

invoices--vendor = Proveedor
invoices--description = Concepto
invoices--number = Factura
invoices--order = Pedido
invoices--due = Vence
invoices--account = Cta.
invoices--amount = Importe
invoices--tax = IVA
invoices--gross = Total
invoices--paid = Pagado
invoices--status = Estado
invoices--deposit = Depósito
invoices--carried = suma y sigue
invoices--brought = suma anterior
invoices--invoices = Facturas
invoices--ageing = Sin pagar, por antigüedad
invoices--come_to = Lo que suman las facturas
invoices--by_currency = Por divisa
invoices--currency = Divisa
invoices--rate = Cambio
invoices--own = En su divisa
invoices--unpaid = Sin pagar
invoices--as_of = a fecha de
invoices--due_within = vence
invoices--description_within = para
invoices--amount_within = importe
invoices--rate_within = cambio
invoices-a-refundable-deposit-is-a-balance = { " " }Un depósito es un saldo, no un coste.
invoices-all-invoices = Todas las facturas
invoices-cost-posted-to-accounts = Coste, imputado a cuentas
invoices-current-not-yet-due = Corriente: aún no vencido
invoices-due-in = vence en { $days }
invoices-due-today = vence hoy
invoices-falling-due = Por vencer
invoices-no-due-date = Sin vencimiento
invoices-over-60-days-overdue = Vencido hace más de 60 días
invoices-overdue = Vencido
invoices-overdue-2 = vencido hace { $days }
invoices-paid = Pagado
invoices-recoverable-tax-a-balance = Impuesto recuperable, un saldo
invoices-refundable-deposits-a-balance = Depósitos, un saldo
invoices-tax-marked-r-is-recovered-a = { " " }El impuesto marcado con R se recupera: un saldo, no un coste.
invoices-totals-of-groups-in-tax-included = Totales de grupos en { $code }, impuesto incluido.
invoices-unpaid = Sin pagar
invoices-unpaid-without-a-due-date = Sin pagar, sin vencimiento

## location-list

location-list--as_of = a fecha de
location-list--permit = Permiso
location-list--dates = Solicitado, concedido
location-list--valid = Vigencia
location-list--covers = Cubre y exige
location-list--insurance = Seguro
location-list--fee = Tasa
location-list--deposit = Depósito
location-list--status = Estado
location-list--fees = Tasas de localización
location-list--rates = Tarifas
location-list--prep = Prepara­ción
location-list--shoot = Rodaje
location-list--strike = Desmontaje
location-list--cost = Coste
location-list--deposits = Depósitos: saldos, no coste
location-list--for = Para
location-list--amount = Importe
location-list--paid = Pagado
location-list--due_back = Por devolver
location-list--returned = Devuelto
location-list--kept = Retenido
location-list--reference = En contabilidad
location-list--restoration = Reposición
location-list--work = Por reponer
location-list--by = Antes de
location-list--done = Hecho
location-list--released = Descargo firmado
location-list-a-day = { " " }al día
location-list-an-hour = { " " }a la hora
location-list-applied = Solicitado
location-list-applied-for = Solicitados
location-list-apply-by = Solicitar antes de
location-list-booked = reservado { $date }
location-list-by = antes de { $by_text }
location-list-certificate = Certificado
location-list-fire = Bomberos
location-list-first-day = primer día { $date }
location-list-flat = { " " }fijo
location-list-from = desde el { $date }
location-list-hold = reserva{ " " }
location-list-inspection = Inspección
location-list-issued = Concedido
location-list-kept = Retenido
location-list-late = Con retraso
location-list-left = quedan { $days }
location-list-monitors = Supervisores
location-list-named = Nombrados
location-list-neighbors = Vecinos
location-list-not-booked = sin reservar
location-list-not-needed = No necesario
location-list-not-recorded = Sin registrar
location-list-open = Abierto
location-list-out = Salida
location-list-overdue = Vencido hace { $days }
location-list-overtime = horas extra{ " " }
location-list-passed = pasada { $date }
location-list-police = Policía
location-list-posted = colocado { $date }
location-list-postings = Avisos
location-list-prep = preparación{ " " }
location-list-refused = Denegado
location-list-release-to-sign = Descargo por firmar
location-list-released = Liberado
location-list-returned = Devuelto
location-list-strike = desmontaje{ " " }
location-list-survey = Inspección
location-list-to-apply = Por solicitar
location-list-to-apply-or-refused = Por solicitar, o denegados
location-list-to-pay = Por pagar
location-list-told = avisados { $date }
location-list-until = hasta el { $date }
location-list-within = en { $radius }
location-list-apply-by-and-post-by = Solicitar y colocar antes de: contado hacia atrás desde el primer día en los lugares del permiso según el plan vigente, o indicado. Devolución de depósitos: contada desde el fin del desmontaje.
location-list-late-or-refused = { $late } con retraso o denegados
location-list-to-apply-or-refused-count = Por solicitar o denegados
location-list-of = de { $wanted }
location-list-overdue-count = { $overdue } vencidos
location-list-deposits-out = Depósitos pendientes

## location-report

location-report--plays_as = Hace de
location-report--days = Días y sol
location-report--day = Día
location-report--here = Aquí
location-report--dawn = Alba
location-report--dusk = Ocaso
location-report--sun_note = Crepúsculos civiles, hora local
location-report--base_only = solo base
location-report--int_ext = I/E
location-report--set_synopsis = Decorado y sinopsis
location-report--cast = Reparto
location-report--unscheduled = sin planificar
location-report--shot_on = Rodado el
location-report--permits = Permisos y tasas
location-report--permit = Permiso
location-report--status = Estado
location-report--number = Número
location-report--valid = Vigencia
location-report--hours = Horario
location-report--fee = Tasa
location-report--deposit = Depósito
location-report--hazards = Riesgos y medidas
location-report--hazard = Riesgo
location-report--control = Medida
location-report--assessment = Evaluación
location-report--departments = Notas por departamento
location-report--actions = Acciones
location-report--action = Acción
location-report--owner = Respon­sable
location-report--due = Vence
location-report--photos = Fotografías
location-report--floor_plan = Plano
location-report-a-day = al día
location-report-address = Dirección
location-report-an-hour = a la hora
location-report-applied = Solicitado
location-report-applied-2 = Solicitado { $date }
location-report-apply-by = Solicitar antes del { $date }
location-report-certificate = certificado { $number }
location-report-contact = Contacto
location-report-covers = Cubre
location-report-dark-all-day = oscuro todo el día
location-report-dates = Fechas
location-report-deposit = Depósito
location-report-done = Hecho { $date }
location-report-drive = Trayecto
location-report-due-back = devolver el { $date }
location-report-emergency = Emergencia
location-report-fire = Bomberos
location-report-flat = { $amount } fijo
location-report-floor-load = Carga del suelo
location-report-floor-plan-of = Plano de { $name }
location-report-from = desde el { $date }
location-report-from-2 = desde las { $time }
location-report-gps = GPS
location-report-h-from-the-production-office = { $hours } h desde la oficina de producción
location-report-h-min-from-the-production-office = { $hours } h { $rest } min desde la oficina de producción
location-report-hold = Espera
location-report-hospital-phone = Teléfono del hospital
location-report-hours-allowed = Horario permitido
location-report-inspection = Inspección
location-report-insurance = Seguro
location-report-insured = Asegurado
location-report-issued = Concedido
location-report-issued-2 = Concedido { $date }
location-report-late = Con retraso
location-report-late-due = Con retraso, vencía { $date }
location-report-light-all-night = claro toda la noche
location-report-mail = Correo
location-report-min-from-the-production-office = { $rest } min desde la oficina de producción
location-report-monitors = Supervisores
location-report-named = { $additional } nombrado
location-report-neighbors = Vecinos
location-report-not-needed = No necesario
location-report-not-up = no sale
location-report-open = Abierto
location-report-owner = Responsable
location-report-pages = { $scenes }, { $pages } páginas
location-report-paid = pagado { $date }
location-report-parking-and-base = Aparcamiento y base
location-report-part = parte { $part }
location-report-phone = Teléfono
location-report-phone-coverage = Cobertura móvil
location-report-place = Lugar
location-report-police = Policía
location-report-postings = Avisos
location-report-prep = Preparación
location-report-rates = Tarifas
location-report-refused = Denegado
location-report-returned = devuelto { $date }
location-report-shoot = Rodaje
location-report-site-contact = Contacto del lugar
location-report-site-fee = Tasa de localización
location-report-strike = Desmontaje
location-report-survey = Inspección
location-report-terms = Condiciones
location-report-to-apply = Por solicitar
location-report-to-put-right = Por reponer
location-report-until = hasta el { $date }
location-report-until-2 = hasta las { $time }
location-report-up-all-day = todo el día en el cielo
location-report-windows-and-sun = Ventanas y sol

## movement-order

movement-order--from = De
movement-order--to = A
movement-order--route = Ruta
movement-order--convoy = Convoy
movement-order--vehicle = Vehículo
movement-order--driver = Conductor
movement-order--mobile = Móvil
movement-order--call = Citación
movement-order--schedule = Horario del traslado
movement-order--time = Hora
movement-order--map = Mapa
movement-order-name = { $date }, a { $place }
movement-order-after-the-wrap-of = tras el corte del { $date }
movement-order-during-the-day = durante la jornada
movement-order-as-arranged = según se acuerde
movement-order-miles-straight = { $miles } millas en línea recta
movement-order-km-straight = { $km } km en línea recta
movement-order-call-there = Citación allí
movement-order-there-by = Allí a las
movement-order-leave = Salida
movement-order-distance = Distancia
movement-order-time-on-the-road = Tiempo de viaje
movement-order-run-by = A cargo de
movement-order-grid = Cuadrícula
movement-order-base-and-parking = Base y aparcamiento
movement-order-facilities = Servicios
movement-order-leave-place = Salida de { $place }
movement-order-trucks-at = Camiones en { $place }
movement-order-ready-to-work = Listos para rodar

## music-cue-sheet

music-cue-sheet--cue = Corte
music-cue-sheet--title = Título
music-cue-sheet--composers = Compositores (sociedad, parte)
music-cue-sheet--publishers = Editores (sociedad, parte)
music-cue-sheet--usage = Uso
music-cue-sheet--start = Entrada
music-cue-sheet--length = Duración
music-cue-sheet--scene = Secuencia
music-cue-sheet--clearance = Autoriza­ción
music-cue-sheet--total = Total música
music-cue-sheet--missing = falta
music-cue-sheet-cues = Cortes
music-cue-sheet-music = Música
music-cue-sheet-not-listed = no figura
music-cue-sheet-production-company = Productora
music-cue-sheet-without-duration = Sin duración
cue-use-bi = fondo instrumental
cue-use-bv = fondo vocal
cue-use-vi = en imagen, instrumental
cue-use-vv = en imagen, vocal
cue-use-mt = títulos iniciales
cue-use-et = títulos finales
cue-use-lg = logotipo

## per-diem

per-diem--name = Nombre
per-diem--days = Días
per-diem--rate = Importe diario
per-diem--paid = Pagado a
per-diem--signature = Recibido
per-diem--legend = T viaje · W trabajo · H espera · off día libre fuera de casa
per-diem-week-of = Semana del { $date }

## petty-cash

petty-cash--number = N.º
petty-cash--vendor = Pagado a
petty-cash--purpose = Para
petty-cash--account = Cta.
petty-cash--net = Neto
petty-cash--tax = IVA
petty-cash--out = Salida
petty-cash--in = Entrada
petty-cash--balance = Saldo
petty-cash--carried = suma y sigue
petty-cash--brought = suma anterior
petty-cash--overview = Sobres y tarjetas
petty-cash--envelope = Sobre
petty-cash--holder = Titular
petty-cash--float = Fondo
petty-cash--topped_up = Repuesto
petty-cash--spent = Gastado
petty-cash--expected = En mano
petty-cash--counted = Contado
petty-cash--difference = Diferencia
petty-cash--status = Estado
petty-cash--recap = Por cuenta
petty-cash--receipts = Tiques
petty-cash--cost = Coste
petty-cash--name = Nombre
petty-cash-at = { " " }a { $rate }
petty-cash-balances = Cuadra.
petty-cash-card = Tarjeta
petty-cash-cash-and-receipts = Efectivo y tiques
petty-cash-cash-in-hand-counted = Efectivo contado el { $on }
petty-cash-department = Departamento
petty-cash-difference = Diferencia
petty-cash-envelope = Sobre
petty-cash-float = Fondo
petty-cash-float-handed-out = Fondo entregado
petty-cash-issued = Entregado
petty-cash-limit = Límite
petty-cash-limit-of-the-card = Límite de la tarjeta
petty-cash-not-counted = sin contar
petty-cash-not-counted-should-be-in-hand = Sin contar; debería haber { $expected }.
petty-cash-of-the-limit-is-left = Quedan { $expected } del límite.
petty-cash-overspent-by = Excedido en { $expected }.
petty-cash-receipts-of-after-the-count = { " " }Tiques posteriores al recuento: { $later }.
petty-cash-receipts-since-the-last-top-up = Tiques desde la última reposición
petty-cash-receipts-with-their-tax-balances-as = Tiques con su impuesto; saldos según lo pagado.
petty-cash-settled = { " " }Liquidado.
petty-cash-settled-2 = Liquidado
petty-cash-tax-marked-r-is-recovered-a = { " " }El impuesto marcado con R se recupera: un saldo, no un coste.
petty-cash-top-up = Reposición
petty-cash-topped-up-by-other-than-was = Repuesto con otro importe que lo gastado
petty-cash-within-its-limit = dentro del límite

## post-schedule

post-schedule--as_of = a fecha de
post-schedule--chart = Plan
post-schedule--table = Tareas
post-schedule--task = Tarea
post-schedule--owner = Respon­sable y empresa
post-schedule--length = Duración
post-schedule--after = Tras
post-schedule--start = Inicio
post-schedule--finish = Fin
post-schedule--latest = Fin más tardío
post-schedule--float = Holgura
post-schedule--status = Estado
post-schedule--dates = Fechas
post-schedule--today = Hoy
post-schedule--legend_critical = ruta crítica
post-schedule--legend_plain = previsto
post-schedule--legend_done = hecho
post-schedule--legend_float = holgura
post-schedule--legend_point = hito
post-schedule--legend_deadline = plazo
post-schedule-air = Emisión
post-schedule-all-episodes = Todos los episodios
post-schedule-calendar-days = { $days } días naturales
post-schedule-delivery = Entrega
post-schedule-done = Hecho
post-schedule-done-late = Hecho con { $days } de retraso
post-schedule-dropped = Descartado
post-schedule-due-soon = Vence pronto
post-schedule-due-within-14-days = Vence en 14 días
post-schedule-effects-conform-color-titles = Efectos, conformado, color, títulos
post-schedule-episode = Episodio { $id }, { $title }
post-schedule-episode-2 = Episodio { $id }
post-schedule-from-to-the-same-dates-are = { $tasks } del { $date } al { $date2 }; las mismas fechas están en la tabla
post-schedule-in-progress = En curso
post-schedule-item = elemento { $item }, { $map_or }
post-schedule-late = { $days } de retraso
post-schedule-late-2 = Con retraso
post-schedule-masters-qc-captions-delivery = Másteres, QC, subtítulos, entrega
post-schedule-of = de { $count }
post-schedule-of-float = { $days } de holgura
post-schedule-on-hold = En pausa
post-schedule-other = Otros
post-schedule-picture-editing = Montaje de imagen
post-schedule-picture-lock = Imagen cerrada
post-schedule-short = faltan { $days }
post-schedule-short-of-a-promise = Sin llegar a lo prometido
post-schedule-slipping = Se retrasa
post-schedule-start-and-finish-as-recorded-else = Inicio y fin: según lo anotado; si no, lo antes posible según lo que espera una tarea. Fin más tardío: lo prometido detrás aún se cumple. Holgura: días laborables entre ambos; negativa si no se puede cumplir. Negrita: la ruta crítica.
post-schedule-to-come = Pendiente
post-schedule-turnovers-sound-and-music = Entregas a sonido, sonido y música
post-schedule-wrap = Corte

## production-report

production-report--times = Horas
production-report--planned = Previsto
production-report--actual = Real
production-report--days = Días
production-report--scheduled = Previsto
production-report--due = A la fecha
production-report--script = Guion
production-report--minutes = Minutos
production-report--setups = Planos
production-report--running_time = Duración estimada
production-report--omitted = Omitidas (cuentan 0)
production-report--scene = Sec.
production-report--set_description = Decorado
production-report--shot = Rodado
production-report--state = Estado
production-report--timed = Cron.
production-report--remarks = Observa­ciones
production-report--completed = Completas
production-report--not_shot = Previstas, no rodadas
production-report--partial = Rodadas en parte
production-report--added = Añadidas
production-report--retakes = Retakes
production-report--owed = Debido
production-report--cast = Reparto
production-report--artist = Intérprete
production-report--character = Personaje
production-report--status = Estado
production-report--minor = (menor)
production-report--report = Llegada
production-report--on_set = En set
production-report--dismiss_set = Fin set
production-report--dismiss = Fin maq.
production-report--nd_meal = Comida ND
production-report--first_meal = 1.ª comida
production-report--second_meal = 2.ª comida
production-report--leave = Sale a loc.
production-report--back = Vuelta
production-report--nd_out = ND inicio
production-report--first_out = 1.ª inicio
production-report--second_out = 2.ª inicio
production-report--out = Salida
production-report--in = Entrada
production-report--stunt_adjustment = supl. acción
production-report--tutoring = clases
production-report--outfits = vestuario propio
production-report--forced_call = descanso reducido
production-report--meal_penalties = penal. comida
production-report--np = NP: citado y no filmado
production-report--background = Figuración y dobles de luces
production-report--quantity = Cant.
production-report--description = Descrip­ción
production-report--rate = Tarifa
production-report--adjustments = Suple­mentos
production-report--call = Citación
production-report--rolls = Soportes
production-report--roll = Rollo
production-report--amount = Cantidad
production-report--catering = Comidas
production-report--meal = Comida
production-report--served = Servidas
production-report--crew = Equipo
production-report--position = Puesto y nombre
production-report--vehicles = Vehículos
production-report--vehicle = Vehículo
production-report--driver = Conductor
production-report--equipment = Material
production-report--item = Material
production-report--vendor = Proveedor
production-report--signature = Firma
production-report--meal_in = fin
production-report--character_within = personaje
production-report-2nd-meal = 2.ª comida
production-report-2nd-meal-in = Fin 2.ª comida
production-report-2nd-meal-out = Inicio 2.ª comida
production-report-added = Añadidas
production-report-breakfast = Desayuno
production-report-camera-wrap = Corte de cámara
production-report-completed = Completas
production-report-crew-call = Citación del equipo
production-report-day-notes = Notas de la jornada
production-report-delays = Retrasos
production-report-equipment-lost-damaged-extra = Material perdido, dañado, extra
production-report-est = est. { $clocked }
production-report-estimated-finish = Fin estimado
production-report-first-shot = Primera toma
production-report-first-shot-after-lunch = Primera toma tras la comida
production-report-from = { $scene } ({ $pages }, de { $number })
production-report-grace = { " " }(cortesía)
production-report-guests = Visitas
production-report-h-min = { $hours } h { $minutes } min
production-report-holiday = Festivo
production-report-injuries-and-incidents = Lesiones e incidentes
production-report-key-2nd-ad = 2.º ayudante de dirección
production-report-last-man-out = Última persona fuera
production-report-location = Localización
production-report-lunch = Comida
production-report-lunch-in = Fin de comida
production-report-lunch-out = Inicio de comida
production-report-min-s = { $minutes } min { $what } s
production-report-none-reported = Ninguno comunicado.
production-report-not-shot = No rodada
production-report-notes = Notas
production-report-nothing-what-is-left-is-on = nada: lo que queda está en un día posterior
production-report-now-on = ahora el { $day }
production-report-of = { $named } ({ $pages } de { $planned })
production-report-other-units-today = Otras unidades hoy
production-report-partial = Parcial
production-report-prelight = Prelight
production-report-preparation = Preparación
production-report-previous = Anterior
production-report-rehearsal = Ensayo
production-report-remaining = Pendiente
production-report-retake = Retake
production-report-schedule = Plan de rodaje
production-report-scheduled-finish = Fin previsto
production-report-script = Guion
production-report-shoot-main-unit = Rodaje, unidad principal
production-report-shoot-other-units = Rodaje, otras unidades
production-report-shooting-call = Motor
production-report-started = Inicio
production-report-today = Hoy
production-report-total-in-script = Total en guion
production-report-total-to-date = Total a la fecha
production-report-travel = Viaje
production-report-upm = Dirección de producción
production-report-weather = Meteorología
production-report-with-retakes = Con retakes
production-report-sound = Sonido
production-report-picture = Imagen
production-report-pre-filled = Rellenado desde el plan de rodaje. Lo que está en blanco se escribe en la jornada.
production-report-nothing = nada

## purchase-orders

purchase-orders--number = Pedido n.º
purchase-orders--vendor = Proveedor
purchase-orders--department = Dpto.
purchase-orders--account = Cta.
purchase-orders--description = Descrip­ción
purchase-orders--amount = Importe
purchase-orders--tax = IVA
purchase-orders--value = Total pedido
purchase-orders--invoiced = Facturado
purchase-orders--balance = Saldo
purchase-orders--status = Estado
purchase-orders--approved = Aprobado
purchase-orders--carried = suma y sigue
purchase-orders--brought = suma anterior
purchase-orders--orders = Pedidos
purchase-orders--by_department = Por departamento
purchase-orders--by_currency = Por divisa
purchase-orders--currency = Divisa
purchase-orders--rate = Cambio
purchase-orders--own = En su divisa
purchase-orders--agreement = Concordancia con el informe de costes
purchase-orders--date_within = fecha
purchase-orders--description_within = descripción
purchase-orders--amount_within = importe
purchase-orders--rate_within = cambio
purchase-orders--approved_within = aprobado
purchase-orders-accruals-that-stand-on = Provisiones a { $to }
purchase-orders-an-order-in-another-currency-commits = { " " }Un pedido en otra divisa compromete lo no facturado en ella, al cambio del pedido.
purchase-orders-balance-of-this-log = Saldo de este registro
purchase-orders-by = en { $code }{ $amount }
purchase-orders-cancelled = Anulado
purchase-orders-closed = Cerrado
purchase-orders-commitments-cost-report-to = Compromisos, informe de costes { $id }, hasta { $to }
purchase-orders-committed = Comprometido
purchase-orders-invoiced = Facturado
purchase-orders-no-department = Sin departamento
purchase-orders-on = en { $count }
purchase-orders-open = Abierto
purchase-orders-order-total-invoiced-and-balance-in = Total, facturado y saldo en { $code }; el saldo es lo comprometido.
purchase-orders-ordered = Pedido
purchase-orders-orders-and-invoices-of-after-taken = Pedidos y facturas posteriores a { $to }, retirados
purchase-orders-over = Excedido
purchase-orders-over-orders = Sobre pedidos
purchase-orders-over-their-amount = Por encima de su importe
purchase-orders-partial = Parcial
purchase-orders-tax-marked-r-is-recovered-and = { " " }El impuesto marcado con R se recupera y no forma parte del total.

## research

research--scenes = Secuencias a las que sirve
research--scene = Secuencia
research--set = Decorado
research--script_day = Día de guion
research--shot = Rodaje
research--questions = Preguntas abiertas
research--answers = Respondidas
research--question = Pregunta
research--answer = Respuesta
research--dossier = Dosier
research--owner = Quién
research--sources = Fuentes
research--pictures = Imágenes
research--as_of = a fecha de
research-kept-by = A cargo de
research-of = De
research-open-questions = Preguntas abiertas
research-period = Periodo
research-place = Lugar
research-subject = Tema

## rooming-list

rooming-list--guest = Huésped
rooming-list--room = Habitación
rooming-list--check_in = Entrada
rooming-list--check_out = Salida
rooming-list--nights = Noches
rooming-list--rate = Tarifa
rooming-list--confirmation = Confirma­ción
rooming-list--by_night = Por noche
rooming-list--night = Noche
rooming-list--rooms = Habitaciones
rooming-list--guests = Huéspedes
rooming-list--arriving = Llegan
rooming-list--leaving = Salen
rooming-list-guests = { $many } huéspedes

## scout-report

scout-report--shoots = Rodaje
scout-report--decide_by = Decidir antes de
scout-report--chosen = Elegida
scout-report--candidates = Opciones
scout-report--report = Informe de localización
scout-report--why = Por qué
scout-report--pictures = Fotografías
scout-report--not_scheduled = sin planificar
scout-report-access = Acceso
scout-report-available = Disponible
scout-report-basecamp = Campamento base
scout-report-contact = Contacto
scout-report-deposit = Depósito
scout-report-faces-no-sun-on-it = Fachada { $faces }: sin sol
scout-report-faces-sun-on-it = Fachada { $faces }: sol { $all }
scout-report-flat = { $fee } fijo
scout-report-from-the-base = Desde la base
scout-report-h-drive = { $hours } h en coche
scout-report-h-min-drive = { $hours } h { $rest } min en coche
scout-report-hours-allowed = Horario permitido
scout-report-min-drive = { $rest } min en coche
scout-report-nearest-hospital = Urgencias más cercanas
scout-report-notes = Notas
scout-report-parking = Aparcamiento
scout-report-permit = Permiso
scout-report-phone-coverage = Cobertura móvil
scout-report-power = Corriente
scout-report-scouted = Visitada
scout-report-site-fee = Tasa de localización
scout-report-sound = Sonido
scout-report-sun-on = Sol el { $date }
scout-report-sun-seen = Sol observado
scout-report-why = Por qué

## script-notes

script-notes--scene = Secuencia
script-notes--page = Página
script-notes--note = Nota
script-notes--from = De
script-notes--date = Fecha
script-notes--status = Estado
script-notes--answer = Respuesta
script-notes--changes = Qué cambia esta versión
script-notes--drafts = Versiones
script-notes--draft = Versión
script-notes--colour = Color
script-notes--author = Autor
script-notes--scenes = Secuencias cambiadas
script-notes--pages = Páginas
script-notes--whole = El guion en conjunto
script-notes--shot = rodaje
script-notes--as_of = a fecha de
script-notes--none = Sin notas sobre esta versión.
script-notes-about-it = Sobre ella
script-notes-added = añadidas{ " " }
script-notes-added-2 = Añadidas
script-notes-author = Autor
script-notes-changed = Cambiado
script-notes-current-draft = Versión actual
script-notes-cut = cortadas{ " " }
script-notes-cut-2 = Cortado
script-notes-date = Fecha
script-notes-done = Hecho
script-notes-in-hand = En mano
script-notes-none-open = { $notes }, ninguna abierta
script-notes-notes = Notas
script-notes-open = { $open } abiertas
script-notes-open-2 = Abierto
script-notes-open-3 = { $notes }, { $open } abiertas
script-notes-pages = Páginas
script-notes-stays = Se queda

## shooting-schedule

shooting-schedule--comments = Comentarios
shooting-schedule--hazards = Riesgos
shooting-schedule--set_elements = Decorado, reparto y elementos
shooting-schedule--est_time = Est.
shooting-schedule--location = Localiza­ción

## sides

sides--cast = Reparto
sides--character = Personaje
sides--artist = Intérprete
sides--script_page = Página de guion
sides--struck = hoy no
sides--scene_continued = CONTINÚA:
sides--scene_continues = (CONTINÚA)
sides--unread = no está en el guion leído

## start-paperwork

start-paperwork--name = Nombre
start-paperwork--department = Departa­mento
start-paperwork--next = Próximo día
start-paperwork--as_of = a fecha de
start-paperwork--minor = menor
start-paperwork-a-date-alone-is-the-date = Una fecha sola es la de la firma. Vacío: no se le pide a esa persona. Por caducar: en 14 días, o antes de su último día de trabajo.
start-paperwork-complete = Completo
start-paperwork-expired = Caducado
start-paperwork-not-complete = Incompleto
start-paperwork-not-sent = Sin enviar
start-paperwork-people = Personas
start-paperwork-running-out = Por caducar
start-paperwork-sent = Enviado
start-paperwork-until = Hasta
start-paperwork-work-next-and-not-complete = Trabaja próximamente, incompleto
start-paperwork-works-and-is-not-complete = Trabaja { $date }, incompleto
paper-kind-deal-memo = Carta de acuerdo
paper-kind-contract = Contrato
paper-kind-right-to-work = Permiso de trabajo
paper-kind-tax-forms = Datos fiscales
paper-kind-nda = Confidencialidad
paper-kind-training = Formación
paper-kind-child-permit = Permiso de menor

## stripboard

stripboard--sheet = Hoja
stripboard--others = Otros
stripboard--cast_key = Reparto y sus tiras
stripboard--colours = Colores de las tiras
stripboard--end_of = Fin de
stripboard--moved = era
stripboard--night_edge = borde oscuro: noche
stripboard--twilight_edge = borde rayado: alba u ocaso
stripboard--compared = Las tiras movidas nombran dónde estaban en
stripboard-day = Jornada { $number }, { $date }
stripboard-in-the-boneyard = sin planificar
stripboard-pages = { $scenes } · { $rest } páginas

## talent-schedule

talent-schedule--what = Motivo
talent-schedule--time = Hora
talent-schedule--place = Lugar
talent-schedule--remarks = Observa­ciones
talent-schedule--appearances = Apariciones
talent-schedule--options = Reservas y opciones
talent-schedule--dates = Fechas
talent-schedule--deadline = Ejercer antes de
talent-schedule--status = Estado
talent-schedule--obligations = Inicio y fin
talent-schedule--deal = Fechas del contrato
talent-schedule--due = Vence
talent-schedule--as_of = a fecha de
talent-schedule-adr = ADR
talent-schedule-agent = Agente
talent-schedule-by-air = En avión
talent-schedule-by-the-day = Por día
talent-schedule-by-the-week = Por semana
talent-schedule-contract = Contrato
talent-schedule-days-of-work = Días de trabajo
talent-schedule-days-on-hold = Días en espera
talent-schedule-deal = Contrato
talent-schedule-deal-dates-overdue = Fechas de contrato vencidas
talent-schedule-done = Hecho el { $day_and_month }
talent-schedule-due = Vence
talent-schedule-first-by = la primera antes del { $date }
talent-schedule-fitting = Prueba de vestuario
talent-schedule-from = desde las { $time }
talent-schedule-from-2 = desde el { $date }
talent-schedule-given-back = Liberado el { $day_and_month }
talent-schedule-guardian = Tutor
talent-schedule-lapsed = Caducada
talent-schedule-no-shoot-day-yet = sin día de rodaje todavía
talent-schedule-not-available = No disponible
talent-schedule-open = Abierto
talent-schedule-option = Opción
talent-schedule-options-open = Opciones abiertas
talent-schedule-other-appearances = Otras apariciones
talent-schedule-overdue = Vencido hace { $days }
talent-schedule-pick-up = recogida { $time }
talent-schedule-pick-up-date = Fecha de reincorporación
talent-schedule-press = Prensa
talent-schedule-rehearsal = Ensayo
talent-schedule-run-of-the-picture = Toda la película
talent-schedule-scene = Secuencia { $one }
talent-schedule-scenes = Secuencias { $all }
talent-schedule-start = Inicio
talent-schedule-stop = Fin
talent-schedule-taken-up = Ejercida el { $day_and_month }
talent-schedule-test = Prueba
talent-schedule-three-days = Tres días
talent-schedule-to = hasta el { $date }
talent-schedule-to-2 = hasta las { $time }
talent-schedule-to-come = Pendiente
talent-schedule-travel = Viaje
talent-schedule-work-window = Periodo de trabajo

## transport-order

transport-order--run = Viaje
transport-order--runs = Viajes
transport-order--vehicle = Vehículo
transport-order--vehicles = Vehículos
transport-order--plate = Matríc.
transport-order--driver = Conductor
transport-order--drivers = Conductores
transport-order--starts = Inicio
transport-order--time = Hora
transport-order--stop = Recoger en
transport-order--drop = Dejar en
transport-order--passengers = Pasajeros
transport-order--passenger = Pasajero
transport-order--called = Citación
transport-order--wraps = Corte
transport-order--arrives = Llegada
transport-order--from = Desde
transport-order--by_name = A quién se recoge y cuándo
transport-order--pickup = Recogida
transport-order--on_duty = Turno
transport-order--hours = Horario
transport-order--department = Departa­mento
transport-order--seats = Plazas
transport-order--captain = Transporte
transport-order--base = Destino
transport-order--nobody = Sin pasajeros
transport-order--called_within = citación
transport-order--wraps_within = corte
transport-order-errand = Recado
transport-order-h-min = { $hours } h { $rest } min
transport-order-min = { $rest } min
transport-order-of = { $taken } de { $seats }
transport-order-pick-up = Recogida
transport-order-return = Regreso
transport-order-shuttle = Lanzadera
transport-order-with = { " " }con{ " " }
transport-order-first-vehicle = Primer vehículo
transport-order-first-pick-up = Primera recogida

## travel-memo

travel-memo--trips = Viaje
travel-memo--rooms = Hotel
travel-memo--days = Días fuera
travel-memo--per_diem = Dietas
travel-memo--depart = Salida
travel-memo--arrive = Llegada
travel-memo--journey = Trayecto
travel-memo--pickup = Recogida
travel-memo--booking = Reserva
travel-memo--check_in = Entrada
travel-memo--check_out = Salida
travel-memo--nights = Noches
travel-memo--confirmation = Confirma­ción
travel-memo--what = Programa
travel-memo--visas = Visado y permiso de trabajo
travel-memo--contacts = A quién llamar
travel-memo-at = { $days } a { $rate }: { $currency }.
travel-memo-call = citación { $call }
travel-memo-day-off = Día libre
travel-memo-hold = Espera
travel-memo-production-office = Oficina de producción
travel-memo-shared = compartida { $with }
travel-memo-travel = Viaje
travel-memo-travel-and-housing = Viajes y alojamiento
travel-memo-until = hasta el { $date }
travel-memo-visa = Visado
travel-memo-with = con { $names }
travel-memo-work = Trabajo

## vfx-list

vfx-list--as_of = a fecha de
vfx-list--summary = Por empresa y estado
vfx-list--vendor = Empresa
vfx-list--shots = Planos
vfx-list--frames = Fotogramas
vfx-list--cost = Coste
vfx-list--shot = Plano
vfx-list--description = Descrip­ción
vfx-list--status = Estado
vfx-list--turnover = Entrega a VFX
vfx-list--due = Final antes de
vfx-list--final = Final
vfx-list--version = Versión
vfx-list--remarks = Observa­ciones
vfx-list-after-conform = tras el conformado
vfx-list-all = Todos
vfx-list-awarded = Adjudicado
vfx-list-bid = Oferta
vfx-list-due-within-7-days = Vence en 7 días
vfx-list-final = Final
vfx-list-in-progress = En curso
vfx-list-in-review = En revisión
vfx-list-late = { $days } de retraso
vfx-list-late-2 = Con retraso
vfx-list-no-vendor-yet = Sin empresa todavía
vfx-list-not-turned-over = Sin entregar
vfx-list-of = { $share } % de { $live }
vfx-list-omitted = Omitida
vfx-list-on-hold = En pausa
vfx-list-revise = Corregir
vfx-list-sc = Sec. { $scene }
vfx-list-shots = Planos
vfx-list-turned-over = Entregado
vfx-list-with-the-vendors = En las empresas

## budget-compare

budget-compare-grand-total = Total general
budget-compare-less = Menos { $name }
budget-compare-net-budget = Presupuesto neto
budget-compare-total-above-the-line = Total sobre la línea
budget-compare-total-negative-cost = Total coste del negativo
budget-compare-total-other = Total otros
budget-compare-total-post = Total posproducción
budget-compare-total-production = Total producción
budget-compare-variance-is-less-over-in-parentheses = La desviación es { $name } menos { $name2 }.

## casting

casting-1-shoot-day = 1 día de rodaje, { $date }
casting-aged = , { $age } años
casting-audition = Audición
casting-backup = Suplente
casting-callback = Callback
casting-canceled = Cancelada
casting-cast = Adjudicado
casting-chemistry = Prueba de química
casting-choice = Elegido
casting-closed = Cerrado
casting-first = Primera
casting-free-on-all-shoot-days = Libre los { $all } días de rodaje
casting-free-on-of = Libre { $free } de { $all }: { $parts }
casting-free-on-the-shoot-day = Libre el día de rodaje
casting-guardian = tutor { $name }
casting-hold = En espera
casting-minor = Menor{ $age }; { $guardian }
casting-no-guardian-stated = sin tutor indicado
casting-no-shoot-day-yet = sin día de rodaje todavía
casting-no-show = No se presentó
casting-offer-out = Oferta hecha
casting-open = Abierto
casting-pass = Descartado
casting-r-sum = Currículum
casting-reel = Videobook
casting-shoot-days = { $count } días de rodaje, { $date } – { $date2 }
casting-submitted = Propuesto
casting-test = Prueba de cámara
casting-not = no

## one-line-schedule

one-line-schedule-pages = { $scenes } · { $eighths } páginas

## performer-times

performer-times-yes = Sí

## schedule

schedule-added = Añadidas
schedule-also = también { $on }
schedule-approx-crew-call = Citación aprox.
schedule-approx-crew-call-2 = citación aprox.
schedule-based-on-the = Según { $name }
schedule-changes-since = Cambios desde { $name }
schedule-closed-set = Set cerrado
schedule-continuous-day = Jornada continua
schedule-cover-for = Alternativa para { $names }
schedule-day = jornada { $number }
schedule-day-2 = jornada { $number }, { $date }
schedule-day-3 = Jornada { $number }
schedule-day-4 = jornada { $n }
schedule-day-of = Jornada { $number } de { $total }
schedule-draft = versión { $name }
schedule-dropped = Descartado
schedule-ep = Ep. { $episode }: { $pages }
schedule-est = est. { $hours }
schedule-from = de { $list }
schedule-moved = Movidas
schedule-no-longer = ya no { $on }
schedule-no-photography = Sin rodaje
schedule-not-shot = No rodada
schedule-of = { $pages } de { $of_pages }
schedule-of-2 = { $scenes } de { $of_scenes }
schedule-omitted = { $cut } omitidas
schedule-on = { $part_name } el
schedule-other-pages = Otras páginas
schedule-owed = { $what }, faltan { $rest }
schedule-owed-from = Pendiente de { $day_name }
schedule-owed-of = Pendiente: { $rest } de { $pages }
schedule-pages = { $days } · { $pages } páginas
schedule-pages-2 = Páginas
schedule-part = parte { $part }
schedule-partly-shot = Rodadas en parte
schedule-photography = Rodaje
schedule-preparation = Preparación
schedule-scenes = Secuencias
schedule-semi-continuous-day = Jornada semicontinua
schedule-shoot-day = Día de rodaje
schedule-shoot-days = Días de rodaje
schedule-sunrise = Amanecer
schedule-sunset = Puesta de sol
schedule-weather-cover = Alternativa por mal tiempo
schedule-weather-permitting = Según el tiempo
schedule-week = Semana { $number }
schedule-with = con { $pages }
schedule-wrap = corte { $time }

## travel

travel-car = Coche
travel-ferry = Ferri
travel-flight = Vuelo
travel-own-car = Coche propio
travel-train = Tren

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
site--call = citación
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
count-calendar-days =
    { $count ->
        [one] { $count } día natural
       *[other] { $count } días naturales
    }
count-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errores
    }
count-warnings =
    { $count ->
        [one] { $count } aviso
       *[other] { $count } avisos
    }
count-clearances =
    { $count ->
        [one] { $count } autorización
       *[other] { $count } autorizaciones
    }
count-credits =
    { $count ->
        [one] { $count } crédito
       *[other] { $count } créditos
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

## Categories of the breakdown

category-background = Figuración
category-stunts = Acción (stunts)
category-vehicles = Vehículos de escena
category-props = Atrezo
category-weapons = Armas
category-sfx = Efectos especiales
category-wardrobe = Vestuario
category-makeup-hair = Maquillaje y peluquería
category-animals = Animales
category-wranglers = Adiestradores
category-intimacy = Intimidad
category-camera = Cámara
category-grip = Maquinaria
category-electric = Iluminación
category-sound = Sonido
category-music = Música
category-art = Arte
category-set-dressing = Decoración
category-greenery = Vegetación
category-security = Seguridad
category-special-equipment = Material especial
category-additional-labor = Refuerzos
category-vfx = Efectos visuales
category-mechanical-fx = Efectos mecánicos
category-misc = Varios

## Words of the vocabulary

term-travel = viaje
term-prelight = prelight
term-rehearsal = ensayo
term-prep = preparación
term-off = libre
term-holiday = festivo
term-shoot = rodaje
term-day = día
term-week = semana
term-hour = hora
term-month = mes
term-public = pública
term-restricted = restringida
term-main = iniciales
term-end = finales
term-equal = partes iguales
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
term-strike = desmontaje
term-hold = reserva
term-overtime = horas extra
term-power = corriente
term-ceiling = techo
term-sound = sonido
term-access = acceso
term-toilets = aseos
term-neighbours = vecinos
term-weather-cover = alternativa por mal tiempo
term-name = nombre
term-product = producto
term-music = música
term-location = localización
term-artwork = obra de arte
term-clip = fragmento
term-fitting = prueba de vestuario
term-test = prueba
term-press = prensa
term-breakfast = desayuno
term-lunch = comida
term-second-meal = 2.ª comida
term-dinner = cena
revise-changed-since = Cambiado desde { $colour }
revise-new-since = Nuevo desde { $colour }
revise-changed-mark = * cambiado desde { $colour }, { $date }

## Some more phrases

fee-per = { $fee } por { $per }
schedule-a-day = día
schedule-end-of = FIN DE { $what } – { $date } – total páginas { $pages }
schedule-also-needed = También hace falta
talent-schedule-first-hold = Primera reserva
talent-schedule-second-hold = Segunda reserva
scout-report-sun-rises = { $clock } sale { $point } { $azimuth }°
scout-report-sun-sets = { $clock } se pone { $point } { $azimuth }°
scout-report-sun-stands = { $clock } { $point } { $azimuth }°, altura { $height }°
scout-report-chosen = Elegida
scout-report-open = Abierta
scout-report-shortlisted = Preseleccionada
scout-report-chosen-too = Elegida también
scout-report-in-reserve = En reserva
scout-report-rejected = Descartada
scout-report-chosen-name = Elegida: { $name }
scout-report-open-today = Abierta, se decide hoy
scout-report-open-late = Abierta, { $days } de retraso
scout-report-open-left = Abierta, quedan { $days }
scout-report-which-of = { $which } de { $count }
scout-report-pages = { $pages } páginas
scout-report-wants-before = { $date }: { $name } pide { $days } antes del primer día de rodaje
scout-report-before-first-day = { $date }, { $days } antes del primer día de rodaje
scout-report-count =
    { $count ->
        [one] { $count } opción
       *[other] { $count } opciones
    }

## Carpeta, entregas, copias personales

paper-binder = Carpeta de producción
binder-wrap = Fin de rodaje
binder--cover = Portada
binder--contents = Índice
binder--for = Para
binder--as_of = A fecha de
binder--schedule = Plan de rodaje
binder--script = Guion
binder--papers = Documentos
binder--binder_page = Página de la carpeta
binder--missing = No están en esta carpeta porque no pudieron hacerse
binder--tab_schedule = Plan de rodaje
binder--tab_days = Día a día
binder--tab_script = Guion
binder--tab_people = Personas
binder--tab_places = Localizaciones
binder--tab_money = Presupuesto y costes
binder--tab_things = Atrezo y material
binder--tab_post = Posproducción
binder--tab_more = Más
delivery-schedule--again = de nuevo
delivery-schedule--rounds = Rondas de QC
delivery-schedule--round = Ronda
delivery-schedule--file = Entrega o archivo
delivery-schedule--report = Informe
delivery-schedule--reported = Informado
delivery-schedule--result = Resultado
delivery-schedule--errors = Errores
delivery-schedule--redelivery = Reentrega
delivery-schedule--who_pays = Quién paga
delivery-schedule--legal = Derechos y documentos legales
delivery-schedule--paper = Documento
delivery-schedule--holder = En poder o emitido por
delivery-schedule--signed = Firmado
delivery-schedule--expires = Válido hasta
delivery-schedule--slack_within = margen
delivery-schedule-a-day = { $cost } por día natural, una vez sea cual sea el número: { $what } con retraso
delivery-schedule-again-by = de nuevo antes del { $date }
delivery-schedule-air-date = Emisión o estreno
delivery-schedule-asked = solicitado { $date }
delivery-schedule-cost-of-being-late = Coste del retraso
delivery-schedule-delivered = Entregado
delivery-schedule-ends-too-early = Vence demasiado pronto
delivery-schedule-expired = Vencido
delivery-schedule-first-free = ; los primeros { $day_count } sin coste
delivery-schedule-in-draft = En borrador
delivery-schedule-in-hand = En mano
delivery-schedule-items = entregas
delivery-schedule-items-of = entregas de { $families }
delivery-schedule-languages = { $count } idiomas: { $names }
delivery-schedule-late-as-it-stands = Con retraso según está
delivery-schedule-late-costs = { $day_count } de retraso: { $cost }
delivery-schedule-missing = Falta
delivery-schedule-never-more = ; nunca más de { $cap }
delivery-schedule-no-date = Sin fecha aún
delivery-schedule-not-needed = No hace falta
delivery-schedule-requested = Solicitado
delivery-schedule-requirements = Requisitos
delivery-schedule-rests-open = se basa en { $total }, pendientes: { $open }
delivery-schedule-rests-settled = se basa en { $total }, todas resueltas
delivery-schedule-signed = Firmado
delivery-schedule-stands = { $sums } ({ $day_count } de retraso, entrega { $item })
delivery-schedule-wanted = Exigido
delivery-schedule-from-delivery = entrega
delivery-schedule-from-air = emisión
delivery-schedule-from-signature = firma
delivery-schedule-from-first-delivery = primera entrega
delivery-schedule-errors-critical =
    { $count ->
        [one] { $count } crítico
       *[other] { $count } críticos
    }
delivery-schedule-errors-major =
    { $count ->
        [one] { $count } mayor
       *[other] { $count } mayores
    }
delivery-schedule-errors-minor =
    { $count ->
        [one] { $count } menor
       *[other] { $count } menores
    }

## Legal papers of deliveries

legal-kind-chain-of-title = Cadena de derechos
legal-kind-copyright = Registro de derechos de autor e informe
legal-kind-title-report = Informe y dictamen del título
legal-kind-agreements = Contratos de guion, dirección, producción y reparto
legal-kind-e-and-o = Certificado de seguro de errores y omisiones
legal-kind-releases = Cesiones de localizaciones, obras y marcas
legal-kind-licences = Licencias
legal-kind-music-licences = Licencias de sincronización y de máster
legal-kind-music-cue-sheet = Hoja de músicas
legal-kind-composer-agreement = Contrato del compositor
legal-kind-credit-statement = Obligaciones de créditos y publicidad
legal-kind-certificate-of-origin = Certificado de origen
legal-kind-certificate-of-authorship = Certificado de autoría
legal-kind-rating = Calificación por edades
legal-kind-dubbing-restrictions = Restricciones de doblaje y subtitulado
legal-kind-residuals = Derechos residuales y acuerdos de asunción
legal-kind-lab-access = Carta de acceso a laboratorio
legal-kind-cost-statement = Estado final de costes
legal-kind-tax-certificate = Certificado de incentivo fiscal

## Languages

language-ar = árabe
language-bg = búlgaro
language-ca = catalán
language-cs = checo
language-cy = galés
language-da = danés
language-de = alemán
language-el = griego
language-en = inglés
language-es = español
language-et = estonio
language-eu = euskera
language-fa = persa
language-fi = finés
language-fil = filipino
language-fr = francés
language-ga = irlandés
language-gl = gallego
language-he = hebreo
language-hi = hindi
language-hr = croata
language-hu = húngaro
language-id = indonesio
language-is = islandés
language-it = italiano
language-ja = japonés
language-ko = coreano
language-lt = lituano
language-lv = letón
language-ms = malayo
language-nb = noruego
language-nl = neerlandés
language-no = noruego
language-pl = polaco
language-pt = portugués
language-ro = rumano
language-ru = ruso
language-sk = eslovaco
language-sl = esloveno
language-sr = serbio
language-sv = sueco
language-ta = tamil
language-te = telugu
language-th = tailandés
language-tr = turco
language-uk = ucraniano
language-vi = vietnamita
language-zh = chino
personal--your_call = Su citación
personal--private_note = Nota personal
approval-by = { $role } { $name }, { $at }

## Messages to people

letter-your-call = Su citación: { $call }
letter-your-call-on-call = Su citación: a llamada
letter-artist-call = { $artist }: { $call }
letter-approved = aprobada
letter-preliminary = preliminar
letter-calendar-not-called = { $title }: sin citación
letter-not-called-any-more = Ya no está citado/a este día
letter-preliminary-sheet = PRELIMINAR: esta orden de rodaje aún no está aprobada y puede cambiar.
letter-changed-since = Cambios desde el mensaje de { $at }:
letter-where = Dónde
letter-and-where = Y dónde
letter-cancelled-call-for-the-calendar = la anulación para el calendario
letter-call-for-the-calendar = la citación para el calendario
letter-attached = Adjunto: { $files }.
letter-please-confirm = Por favor, confirme su citación respondiendo a este mensaje.
letter-by-own-means = por sus medios
letter-pick-up = Recogida
letter-from = desde
letter-report = Llegada
letter-costume = Vestuario
letter-makeup = Maquillaje y peluquería
letter-rehearsal = Ensayo
letter-to-set = Al set
letter-on-set = En set
letter-call = Citación
letter-crew-call = Citación del equipo
letter-place = Lugar
letter-parking = Aparcamiento: { $text }
letter-a-new-version = una nueva versión
letter-no-longer = { $label }: ya no ({ $from })
letter-mark-preliminary-update = PRELIMINAR, actualización:{ " " }
letter-mark-preliminary = PRELIMINAR:{ " " }
letter-mark-update = Actualización:{ " " }
letter-you-are-not-called = no está citado/a
letter-calls-from = citaciones desde { $call }
letter-your-call-at = su citación { $call }
letter-you-are-on-call = está a llamada
calendars-due = { $number } vence, { $buyer }
calendars-milestones = { $title }: hitos
