### The words of the papers in US English. Every message of callboard stands here; the other files follow it.
### `group--key` is a label of the papers of that group; what has figures is a phrase.

## Names of the papers

paper-asset-tracker = Asset tracker
paper-audition-schedule = Audition schedule
paper-binder = Binder
paper-breakdown-sheet = Breakdown sheet
paper-budget-detail = Budget detail
paper-budget-topsheet = Budget top sheet
paper-calendar = Calendar
paper-call-sheet = Call sheet
paper-cash-flow = Cash flow
paper-casting-report = Casting report
paper-change-memo = Change memo
paper-clearance-report = Clearance report
paper-contact-list = Contact list
paper-cost-report = Cost report
paper-credit-list = Credit list
paper-day-notes = Day notes
paper-day-out-of-days = Day out of days
paper-delivery-schedule = Delivery schedule
paper-equipment-list = Equipment list
paper-exhibit-g = Exhibit G
paper-footage-log = Footage log
paper-hot-cost = Hot cost
paper-invoices = Invoice log
paper-location-list = Permits and fees
paper-location-report = Location report
paper-movement-order = Movement order
paper-music-cue-sheet = Music cue sheet
paper-one-line-schedule = One-line schedule
paper-per-diem = Per diem
paper-petty-cash = Petty cash
paper-post-schedule = Post schedule
paper-production-report = Production report
paper-purchase-orders = Purchase order log
paper-research = Research
paper-rooming-list = Rooming list
paper-scout-report = Scout report
paper-script-notes = Script notes
paper-shooting-schedule = Shooting schedule
paper-sides = Sides
paper-start-paperwork = Start paperwork
paper-stripboard = Stripboard
paper-talent-schedule = Talent schedule
paper-transport-order = Transport order
paper-travel-memo = Travel memo
paper-vfx-list = VFX shot list

## Phrases of every paper

confidential = Confidential
day-of = Day { $number }
day-of-total = Day { $number } of { $total }
day-shoot = Shoot
part = part { $part }
unit-main = Main Unit
list-comma = { ", " }
share-under = under { $share }
length-h = { $hours } h
with-reason = { $text }: { $reason }
hours-any = any hour

## Calls that are no time

call-on-call = O/C
call-will-notify = W/N
call-self-report = SR
call-per-department = per HOD

## Dates

date-long = { $weekday }, { $month } { $day }, { $year }
date-plain = { $month } { $day }, { $year }
date-day-month = { $month } { $day }
date-short = { $weekday }, { $month } { $day }
date-medium = { $weekday }, { $month } { $day }, { $year }
date-month-year = { $month } { $year }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
weekday-letter-1 = M
weekday-letter-2 = T
weekday-letter-3 = W
weekday-letter-4 = T
weekday-letter-5 = F
weekday-letter-6 = S
weekday-letter-7 = S
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## Counts with their nouns

count-business-days =
    { $count ->
        [one] { $count } business day
       *[other] { $count } business days
    }
count-candidates =
    { $count ->
        [one] { $count } candidate
       *[other] { $count } candidates
    }
count-cards =
    { $count ->
        [one] { $count } card
       *[other] { $count } cards
    }
count-cars =
    { $count ->
        [one] { $count } car
       *[other] { $count } cars
    }
count-categories =
    { $count ->
        [one] { $count } category
       *[other] { $count } categories
    }
count-changes =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
count-clips =
    { $count ->
        [one] { $count } clip
       *[other] { $count } clips
    }
count-copies =
    { $count ->
        [one] { $count } copy
       *[other] { $count } copies
    }
count-cues =
    { $count ->
        [one] { $count } cue
       *[other] { $count } cues
    }
count-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
count-episodes =
    { $count ->
        [one] { $count } episode
       *[other] { $count } episodes
    }
count-guests =
    { $count ->
        [one] { $count } guest
       *[other] { $count } guests
    }
count-hires =
    { $count ->
        [one] { $count } hire
       *[other] { $count } hires
    }
count-invoices =
    { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }
count-items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
count-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
count-names =
    { $count ->
        [one] { $count } name
       *[other] { $count } names
    }
count-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
count-orders =
    { $count ->
        [one] { $count } order
       *[other] { $count } orders
    }
count-others =
    { $count ->
        [one] { $count } other
       *[other] { $count } others
    }
count-passengers =
    { $count ->
        [one] { $count } passenger
       *[other] { $count } passengers
    }
count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
count-performers =
    { $count ->
        [one] { $count } performer
       *[other] { $count } performers
    }
count-permits =
    { $count ->
        [one] { $count } permit
       *[other] { $count } permits
    }
count-receipts =
    { $count ->
        [one] { $count } receipt
       *[other] { $count } receipts
    }
count-reported-days =
    { $count ->
        [one] { $count } reported day
       *[other] { $count } reported days
    }
count-rolls =
    { $count ->
        [one] { $count } roll
       *[other] { $count } rolls
    }
count-room-nights =
    { $count ->
        [one] { $count } room night
       *[other] { $count } room nights
    }
count-rooms =
    { $count ->
        [one] { $count } room
       *[other] { $count } rooms
    }
count-scenes =
    { $count ->
        [one] { $count } scene
       *[other] { $count } scenes
    }
count-seats =
    { $count ->
        [one] { $count } seat
       *[other] { $count } seats
    }
count-shoot-days =
    { $count ->
        [one] { $count } shoot day
       *[other] { $count } shoot days
    }
count-shots =
    { $count ->
        [one] { $count } shot
       *[other] { $count } shots
    }
count-slots =
    { $count ->
        [one] { $count } slot
       *[other] { $count } slots
    }
count-spaces =
    { $count ->
        [one] { $count } space
       *[other] { $count } spaces
    }
count-tasks =
    { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }
count-vendors =
    { $count ->
        [one] { $count } vendor
       *[other] { $count } vendors
    }
count-versions =
    { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
count-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
count-working-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }

## Words of every paper

common--page = Page
common--of = of
common--continued = continued
common--total = Total
common--notes = Notes
common--hospital = Nearest hospital
common--crew_call = General crew call
common--crew_parking = Crew parking
common--basecamp = Basecamp
common--holding = Extras holding
common--catering = Catering
common--background = Background
common--stand_ins = Stand-ins
common--sunrise = Sunrise
common--sunset = Sunset
common--first_light = First light
common--last_light = Last light
common--address = Address
common--contact = Contact
common--phone = Phone
common--scene = Scene
common--scenes = Scenes
common--set = Set
common--pages = Pages
common--day_night = D/N
common--location = Location
common--date = Date
common--revision = Revision

## Words of the papers of the schedule

schedule--scene = Scene
schedule--int_ext = I/E
schedule--set_synopsis = Set and synopsis
schedule--script_day = Script day
schedule--cast = Cast
schedule--boneyard = Boneyard: not scheduled
schedule--omitted = Omitted
schedule--cast_key = Cast
schedule--episodes = Episodes
schedule--episode = Ep.
schedule--move = Move
schedule--minor = (K)

## asset-tracker

asset-tracker--number = #
asset-tracker--item = Item
asset-tracker--scenes = Scenes
asset-tracker--plays = Plays
asset-tracker--source = Source
asset-tracker--quantity = Qty
asset-tracker--cost = Cost
asset-tracker--deposit = Deposit
asset-tracker--needed_by = Needed by
asset-tracker--received = Received
asset-tracker--expected = exp.
asset-tracker--return_due = Return due
asset-tracker--condition = Condition
asset-tracker--status = Status
asset-tracker--as_of = as of
asset-tracker--another_week = another week
asset-tracker--damage = L&D
asset-tracker--looks = Looks by story day
asset-tracker--pictures = Pictures
asset-tracker--deposit_within = deposit
asset-tracker-a-day = a day
asset-tracker-a-week = a week
asset-tracker-and = { " " }and{ " " }
asset-tracker-being-made = Being made
asset-tracker-buy = Buy
asset-tracker-days = { $date } – { $date2 }, { $count } days
asset-tracker-disposed-of = Disposed of
asset-tracker-due-back = Due back
asset-tracker-due-back-within-7-days = Due back within 7 days
asset-tracker-in-hand = In hand
asset-tracker-in-hand-another-week-costs = { $hires } in hand: another week costs { $and }.
asset-tracker-late = Late
asset-tracker-late-2 = { $late } late
asset-tracker-loan = Loan
asset-tracker-make = Make
asset-tracker-needed = Needed
asset-tracker-needed-by-the-working-days-of = Needed by: the working days of preparation before it first plays on the current schedule, or the date stated.
asset-tracker-needed-within-7-days = Needed within 7 days
asset-tracker-not-recorded = Not recorded
asset-tracker-on-hand = On hand
asset-tracker-on-set = On set
asset-tracker-ordered = Ordered
asset-tracker-overdue = Overdue
asset-tracker-overdue-and-late = Overdue and late
asset-tracker-played-for-the-last-time = Played for the last time
asset-tracker-po = PO { $order }
asset-tracker-rent = Rent
asset-tracker-returned = Returned
asset-tracker-returned-and-disposed-of = Returned and disposed of
asset-tracker-to-come = To come
asset-tracker-to-dispose-of = To dispose of
asset-tracker-to-get = To get
asset-tracker-to-go-back = To go back

## audition-schedule

audition-schedule--time = Time
audition-schedule--artist = Artist
audition-schedule--role = Role
audition-schedule--sides = Sides, reader
audition-schedule--reader = reader
audition-schedule--available = Shoot days
audition-schedule--arrived = Arr.
audition-schedule--time_in = In
audition-schedule--time_out = Out
audition-schedule--decision = Decision, next step, notes
audition-schedule--next = next
audition-schedule--roles = Roles read
audition-schedule--headshot = Headshot
audition-schedule-break = Break
audition-schedule-in-the-room = In the room
audition-schedule-link = Link
audition-schedule-min = { $length } min
audition-schedule-no-slots-yet = no slots yet
audition-schedule-place = Place
audition-schedule-reader = Reader
audition-schedule-room = Room
audition-schedule-sides = Sides

## Binder

binder-wrap = Wrap
binder--cover = Cover
binder--contents = Contents
binder--for = For
binder--as_of = As of
binder--schedule = Schedule
binder--script = Script
binder--papers = Papers
binder--binder_page = Binder page
binder--missing = Not in this binder, because they could not be made
binder--tab_schedule = Schedule
binder--tab_days = Day by day
binder--tab_script = Script
binder--tab_people = People
binder--tab_places = Places
binder--tab_money = Money
binder--tab_things = Things
binder--tab_post = Post
binder--tab_more = More

## breakdown-sheet

breakdown-sheet--sheet = Sheet
breakdown-sheet--part = Part
breakdown-sheet--comments = Comments
breakdown-sheet--scheduled = Scheduled
breakdown-sheet--unscheduled = not scheduled
breakdown-sheet--hazards = Hazards
breakdown-sheet--assessment = Assessment
breakdown-sheet--unassessed = none named
breakdown-sheet--implied = implied
breakdown-sheet--day = Day
breakdown-sheet--cast = Cast
breakdown-sheet-because = because { $of }{ $all }
breakdown-sheet-because-more = because { $of }{ $all }; { $what } more
breakdown-sheet-cast = Cast
breakdown-sheet-episode = Episode
breakdown-sheet-est-time = Est. time
breakdown-sheet-location = Location
breakdown-sheet-min = { $minutes } min
breakdown-sheet-of = of{ " " }
breakdown-sheet-scene = Scene { $number }
breakdown-sheet-script-day = Script day
breakdown-sheet-script-page = Script page
breakdown-sheet-sequence = Sequence
breakdown-sheet-story-date = Story date
breakdown-sheet-unit = Unit

## What the built-in links between elements imply

implied-studio-teacher = studio teacher
implied-chaperone = chaperone
implied-wrangler = wrangler
implied-armorer = armorer
implied-armourer = armourer
implied-stunt-coordinator = stunt coordinator
implied-picture-vehicle-driver = picture vehicle driver
implied-action-vehicle-driver = action vehicle driver
implied-special-effects-technician = special effects technician
implied-licensed-pyrotechnician = licensed pyrotechnician
implied-intimacy-coordinator = intimacy coordinator
implied-water-safety = water safety
implied-drone-pilot = drone pilot
implied-permit-that-names-the-weapon = permit that names the weapon
implied-insurance-of-the-vehicle = insurance of the vehicle
implied-pyrotechnic-licence-and-permit = pyrotechnic licence and permit
implied-closed-set = closed set
implied-rider-agreed-48-h-before-the-call = rider agreed 48 h before the call
implied-permit-that-names-the-drone = permit that names the drone

## budget-detail

budget-detail--account = Acct
budget-detail--description = Description
budget-detail--amount = Amount
budget-detail--units = Units
budget-detail--x = X
budget-detail--rate = Rate
budget-detail--subtotal = Subtotal
budget-detail--fringes = Fringes
budget-detail--fringe_key = Fr.
budget-detail--carried = carried forward
budget-detail--brought = brought forward
budget-detail--summary = Summary
budget-detail--globals = Globals
budget-detail--name = Name
budget-detail--value = Value
budget-detail--formula = From
budget-detail--groups = Groups
budget-detail--group = Group
budget-detail--lines = Lines
budget-detail--counted = In the totals
budget-detail--currencies = Currencies
budget-detail--currency = Currency
budget-detail--own = In its own currency
budget-detail--ceiling = Ceiling of pay
budget-detail--posted = Posted to
budget-detail--base = On pay of
budget-detail--posted_here = Fringes posted to this account, counted with their own lines
budget-detail--detail = Detail
budget-detail--posted_section = Fringes posted to this category, counted with their own lines
budget-detail--posted_level = Fringes posted at this level, counted with their own lines
budget-detail--comparison = Comparison of drafts
budget-detail--category = Category
budget-detail--variance = Variance
budget-detail-a-line = a line
budget-detail-a-range = a range
budget-detail-above-the-line = Above the line
budget-detail-amortized-by = amortized by { $basis }
budget-detail-at = at { $map_or }
budget-detail-at-2 = at { $amount }
budget-detail-episode = episode { $episode }
budget-detail-fees-and-talent = Fees and talent
budget-detail-fringes = , fringes { $fringe }
budget-detail-group = group { $groups }
budget-detail-h-a-unit = { $quantity } h a unit
budget-detail-h-a-unit-h-of-pay = { $hours } h a unit{ $over }: { $hours2 } h of pay
budget-detail-left-out = left out
budget-detail-left-out-2 = left out: { $subtotal }
budget-detail-lines-of-an-excluded-group-are = { " " }Lines of an excluded group are listed without a subtotal.
budget-detail-local-spend = local spend
budget-detail-no-value = no value
budget-detail-nonresident-labor = nonresident labor
budget-detail-other = Other
budget-detail-pattern = pattern, × { $episodes }
budget-detail-post = Post
budget-detail-posted-to = , posted to { $number }
budget-detail-posted-to-the = , posted to the { $place }
budget-detail-production = Production
budget-detail-range = range { $range }
budget-detail-rate = rate { $unwrapped }
budget-detail-resident-labor = resident labor
budget-detail-set = set { $set }
budget-detail-spent-elsewhere = spent elsewhere
budget-detail-straight-and-at = , { $hours } straight and { $hours2 } at { $hours3 }
budget-detail-subtotal-is-amount-x-rate-in = Subtotal is amount × X × rate, in { $code }, each line rounded half up. Letters name the fringes of a line.
budget-detail-the-schedule = the schedule
budget-detail-total = Total: { $subtotal }
budget-detail-total-above-the-line = Total above-the-line
budget-detail-total-fees-and-talent = Total: Fees and talent
budget-detail-total-other = Total other
budget-detail-total-post = Total post
budget-detail-total-production = Total production
budget-detail-without-a-rate = without a rate

## budget-topsheet

budget-topsheet--account = Acct
budget-topsheet--category = Category
budget-topsheet--amount = Total
budget-topsheet--original = Original
budget-topsheet--variance = Variance
budget-topsheet--summary = Summary
budget-topsheet--finance = Finance plan
budget-topsheet--sources = Total sources
budget-topsheet--net = Net budget
budget-topsheet--difference = Sources less net budget
budget-topsheet--share = Share
budget-topsheet--where_it_goes = Where the money goes
budget-topsheet--where_note = Share of the grand total
budget-topsheet--assumptions = Assumptions
budget-topsheet--level = Level
budget-topsheet--comparison = Comparison of drafts
budget-topsheet--bid_summary = Bid summary
budget-topsheet--sections = Sections
budget-topsheet--estimate = Estimate
budget-topsheet--actual = Actual
budget-topsheet--episodes = By episode
budget-topsheet--episode = Episode
budget-topsheet--days = Days
budget-topsheet--pattern = Pattern
budget-topsheet--amortized = Amortized
budget-topsheet--own = Own
budget-topsheet-a-shoot-day-that-episodes-share = { " " }A shoot day that episodes share is split by { $shared }.
budget-topsheet-above-the-line = Above the line
budget-topsheet-accounts = accounts { $spans }
budget-topsheet-actual-is-what-has-been-posted = { " " }Actual is what has been posted; charges are as bid. Variance is estimate less actual; over in parentheses.
budget-topsheet-all-amounts-in-whole-units-each = All amounts in { $code }, whole units. Each category includes its fringes.
budget-topsheet-all-amounts-in-whole-units-each-2 = All amounts in { $currency }, whole units. Each section includes its fringes.
budget-topsheet-amortized-lines-are-shared-by = { " " }Amortized lines are shared by { $by }.
budget-topsheet-and = { " " }and{ " " }
budget-topsheet-and-by = { " " }and by{ " " }
budget-topsheet-approved-by = Approved by
budget-topsheet-at = { $own } at { $amount }
budget-topsheet-budget = Budget
budget-topsheet-capped-at = ; { $amount } capped at { $amount2 }
budget-topsheet-company = Company
budget-topsheet-credits-assumed = Credits assumed
budget-topsheet-currency = Currency
budget-topsheet-equal-parts = equal parts
budget-topsheet-fully-financed = Fully financed
budget-topsheet-grand-total = Grand total
budget-topsheet-in = { $places } in { $towns }
budget-topsheet-in-towns = { $places } in { $many } towns
budget-topsheet-less = , less { $and }
budget-topsheet-less-excluded = { " " }less { $amount } excluded
budget-topsheet-less-to-turn-it-into-money = ; less { $amount } to turn it into money ({ $rate })
budget-topsheet-locations = Locations
budget-topsheet-more-than-the-net-budget = More than the net budget
budget-topsheet-negative-cost = negative cost
budget-topsheet-net = Net
budget-topsheet-net-budget = Net budget
budget-topsheet-no-budget-rate = { $own }, no budget rate
budget-topsheet-nothing-under-the-minimum-spend-of = ; nothing, under the minimum spend of { $amount }
budget-topsheet-of = ; { $name } { $amount } of { $amount2 }
budget-topsheet-of-2 = { $amount } of { $amount2 }: { $base }
budget-topsheet-of-no-episode = Of no episode
budget-topsheet-of-qualifying-spend = { $amount } of { $amount2 } qualifying spend
budget-topsheet-of-which-fringes = of which fringes
budget-topsheet-of-which-fringes-posted-at-this = of which fringes posted at this level
budget-topsheet-other = Other
budget-topsheet-other-costs = Other costs
budget-topsheet-over-of-the-negative-cost = { $amount } over { $share } of the negative cost
budget-topsheet-over-the-cap-on-one-persons = { $amount } over the cap on one person's pay
budget-topsheet-own-lines = own lines
budget-topsheet-plus = { " " }plus{ " " }
budget-topsheet-post = Post
budget-topsheet-posted-at-the-categories = posted at the categories
budget-topsheet-posted-at-the-levels = posted at the levels
budget-topsheet-posted-once-for-the-budget = posted once for the budget
budget-topsheet-posted-to = { $amount } posted to { $number } { $name }
budget-topsheet-prepared-by = Prepared by
budget-topsheet-production = Production
budget-topsheet-rounded-one-by-one-the-episodes = { " " }Rounded one by one, the episodes as printed come to other than the total: { $apart }.
budget-topsheet-script = Script
budget-topsheet-shares-of-the-grand-total-largest = Shares of the grand total, largest first: { $spoken }.
budget-topsheet-shoot-dates = Shoot dates
budget-topsheet-shoot-days = Shoot days
budget-topsheet-short-of-the-net-budget = Short of the net budget
budget-topsheet-smaller = { $count } smaller
budget-topsheet-the-lines-as-printed-add-to = { $label }: the lines as printed add to { $amount }, because each is rounded to whole { $currency }; the total is exact.
budget-topsheet-the-pattern-is-for = The pattern is for { $episodes }.
budget-topsheet-title = Title
budget-topsheet-to = { $what } to { $len }
budget-topsheet-total-above-the-line = Total above-the-line
budget-topsheet-total-below-the-line = Total below-the-line
budget-topsheet-total-negative-cost = Total negative cost
budget-topsheet-total-negative-cost-incl-fringes = Total negative cost incl. fringes
budget-topsheet-total-other = Total other
budget-topsheet-total-post = Total post
budget-topsheet-total-production = Total production
budget-topsheet-unions = Unions
budget-topsheet-variance-is-original-less-this-budget = { " " }Variance is original less this budget; over in parentheses.
budget-topsheet-producers = Producers
budget-topsheet-director = Director
budget-topsheet-column-pattern = pattern
budget-topsheet-column-amortized = amortized
budget-topsheet-column-totals = totals
budget-topsheet-apart-more = { $name } { $apart } more
budget-topsheet-apart-less = { $name } { $apart } less

## calendar

calendar--night = Night
calendar--away = Not available
calendar-adr = ADR
calendar-day = Day { $number }
calendar-drop = Drop
calendar-ep = Ep. { $episode }
calendar-finish = Finish
calendar-fitting = Fitting
calendar-holiday = Holiday
calendar-holidays = Holidays
calendar-more-places = { $one }; { $count } more places
calendar-off = Off
calendar-pages = { $shoot_days } · { $pages } pages
calendar-pick-up = Pick-up
calendar-press = Press
calendar-rehearsal = Rehearsal
calendar-schedule = Schedule
calendar-script = Script
calendar-shoot = Shoot
calendar-start = Start
calendar-test = Test
calendar-travel = Travel
calendar-turnaround = Turnaround
calendar-week = Week { $len }
calendar-working-weeks = Working weeks
calendar-wrap = wrap { $time }
calendar-pencil = pencil
calendar-months-of-a-year = { $from } and { $to } { $year }
calendar-months = { $from } and { $to }
calendar-a-page = { $pages } page

## call-sheet

call-sheet--locations = Locations
call-sheet--hours = Hours
call-sheet--map = Map
call-sheet--hazards = Hazards
call-sheet--scene = Sc.
call-sheet--set_description = Set and description
call-sheet--cast = Cast
call-sheet--place = Loc.
call-sheet--weather = Weather
call-sheet--weather_cover = Weather cover
call-sheet--artist = Artist
call-sheet--character = Character
call-sheet--status = Status
call-sheet--pickup = Pickup
call-sheet--report = Report
call-sheet--costume = W/D
call-sheet--travel = To set
call-sheet--makeup = HMU
call-sheet--blocking = Block
call-sheet--on_set = On set
call-sheet--wrap = Wrap
call-sheet--remarks = Remarks
call-sheet--minor = (K)
call-sheet--background = Background and stand-ins
call-sheet--quantity = Qty
call-sheet--description = Description
call-sheet--precalls = Pre-calls
call-sheet--shot = Shot so far
call-sheet--remaining = Remaining
call-sheet--owed = Owed
call-sheet--pickups = Pick-ups
call-sheet--time = Time
call-sheet--from = From
call-sheet--distribution = Distribution
call-sheet--instructions = Special instructions
call-sheet--department = Department
call-sheet--advance = Advance schedule
call-sheet--same_day = Also shooting today
call-sheet--approved = Approved
call-sheet--crew = Crew
call-sheet--position = Position
call-sheet--name = Name
call-sheet--call = Call
call-sheet--out = Out
call-sheet--vehicles = Vehicles
call-sheet--vehicle = Vehicle
call-sheet--driver = Driver
call-sheet--equipment = Equipment
call-sheet--item = Item
call-sheet--vendor = Vendor
call-sheet--meals = Meals
call-sheet--channels = Walkie channels
call-sheet--network = Set Wi-Fi
call-sheet--password = Password
call-sheet--department_notes = Department notes
call-sheet--scene_within = sc.
call-sheet--scenes_within = scenes
call-sheet--pages_within = pages
call-sheet-time-breakfast = Breakfast
call-sheet-time-shooting = Shooting call
call-sheet-2nd-meal = 2nd meal
call-sheet-anybody-too-tired-to-drive-home = Anybody too tired to drive home safely is given housing or a ride both ways on request: { $housing }.
call-sheet-arrives = arrives{ " " }
call-sheet-background-and-stand-ins = Background and stand-ins
call-sheet-breakfast-ready = Breakfast ready
call-sheet-bus-to-location-calls-are-at = Bus to location: calls are at the bus
call-sheet-call-cancelled-for-weather = CALL CANCELLED for weather
call-sheet-call-changed-it-was = CALL CHANGED: it was { $time }
call-sheet-calls-are-given-on-these-conditions = Calls are given on these conditions: { $conditions }
call-sheet-calls-stand-as-long-as-the = Calls stand as long as the weather permits the scenes above.
call-sheet-calls-stand-as-long-as-the-2 = Calls stand as long as the weather permits.
call-sheet-cast = Cast
call-sheet-closed-set-no-visitors-no-photographs = CLOSED SET: no visitors, no photographs
call-sheet-continuous-working-day-9-hours-food = Continuous working day: 9 hours, food in the hand
call-sheet-courtesy-housing-and-rides = Courtesy housing and rides
call-sheet-crew = Crew
call-sheet-crew-call = crew call
call-sheet-crew-call-2 = Crew call
call-sheet-does-not-rise = does not rise
call-sheet-does-not-set = does not set
call-sheet-est-wrap = Est. wrap
call-sheet-first-light = First light
call-sheet-from = { " " }from { $from }
call-sheet-general-crew-call = General crew call
call-sheet-guardian = Guardian
call-sheet-harassment-and-discrimination = Harassment and discrimination
call-sheet-high = High
call-sheet-humidity = Humidity
call-sheet-if-it-does-not-the-weather = If it does not, the weather cover ({ $scenes }) is shot and changed calls are given by the assistant directors.
call-sheet-last-light = Last light
call-sheet-low = Low
call-sheet-lunch = Lunch
call-sheet-lunch-by = Lunch by
call-sheet-nd-breakfast = ND breakfast
call-sheet-ndb-ready = NDB ready
call-sheet-no-forced-calls-without-upm-approval = No forced calls without UPM approval
call-sheet-others = Others
call-sheet-pages = { $scenes }, { $pages } pages
call-sheet-producers-safety-contact = Producer's safety contact
call-sheet-rain = Rain
call-sheet-reminders = Reminders
call-sheet-safety = Safety
call-sheet-safety-contact = Safety contact
call-sheet-safety-hotline = Safety hotline
call-sheet-safety-hotline-anybody-may-stop-unsafe = Safety hotline: { $phone }. Anybody may stop unsafe work; nobody is punished for it.
call-sheet-schedule = Schedule
call-sheet-script = Script
call-sheet-semi-continuous-working-day-9-hours = Semi-continuous working day: 9½ hours and half an hour's break
call-sheet-standard-working-day-10-hours-and = Standard working day: 10 hours and lunch
call-sheet-sun = Sun
call-sheet-sunrise = Sunrise
call-sheet-sunset = Sunset
call-sheet-tba = TBA
call-sheet-telephone = Telephone: { $phone }.
call-sheet-to = to{ " " }
call-sheet-weather-permitting = Weather permitting
call-sheet-weather-permitting-conditions-below = WEATHER PERMITTING: conditions below
call-sheet-wind = Wind
call-sheet-all-scenes = all

## cash-flow

cash-flow--week = Week
cash-flow--phase = Phase
cash-flow--payroll = Payroll, journals
cash-flow--invoices = Invoices
cash-flow--petty_cash = Cash and cards
cash-flow--orders = Open orders
cash-flow--estimates = Still to come
cash-flow--charges = Charges
cash-flow--out = Out
cash-flow--drawn = In
cash-flow--net = Net
cash-flow--cumulative = Out to date
cash-flow--position = In hand
cash-flow--to_come = To come
cash-flow--known = Known
cash-flow--chart = Out by week
cash-flow--legend_known = known
cash-flow--legend_to_come = to come
cash-flow--legend_cumulative = out to date
cash-flow--reconciliation = From final cost to cash
cash-flow--assumptions = What this rests on
cash-flow-an-invoice-stands-on-the-date = An invoice stands on the date it was paid, else on its due date, else { $days } after its own.
cash-flow-budget = Budget
cash-flow-by = by { $date }
cash-flow-charges-other-than-contingency-are-paid = Charges other than contingency are paid in the week of the first shoot day, { $date }.
cash-flow-contingency-of-is-held-it-goes = Contingency of { $amount } is held: it goes out when it is drawn.
cash-flow-cost-report-of-period-to = Cost report of period { $id }, to { $date }
cash-flow-credits-of-are-not-counted-in = Credits of { $amount } are not counted in: they come after the audit.
cash-flow-currency = Currency
cash-flow-dearest-week = Dearest week
cash-flow-each-figure-is-rounded-to-whole = Each figure is rounded to whole units, the totals from the exact amounts: a printed column may differ from its total by the rounding.
cash-flow-estimated-final-cost-charges-included = Estimated final cost, charges included
cash-flow-known-to = Known to
cash-flow-least-in-hand = Least in hand
cash-flow-less-contingency-held-and-in-no = Less contingency, held and in no week
cash-flow-next-week = Next week
cash-flow-no-draw-of-the-finance-plan = No draw of the finance plan has a date, so nothing comes in.
cash-flow-no-milestone-and-no-delivery-has = no milestone and no delivery has a date after the shoot, so post is taken to end on { $date }
cash-flow-of-all = { $share } of all
cash-flow-of-the-finance-plan-has-no = { $amount } of the finance plan has no date and is not counted in.
cash-flow-open-orders-and-accruals-are-spread = Open orders and accruals are spread in the same way over the weeks to come, and paid { $days } after each.
cash-flow-out-in-all = Out in all
cash-flow-out-in-the-week-to = Out in the week to: { $spoken }.
cash-flow-out-so-far = Out so far
cash-flow-over-past-due-and-not-paid = { $invoices } over { $amount } { $what } past due and not paid: in the first week to come.
cash-flow-past-due-unpaid = Past due, unpaid
cash-flow-post = Post
cash-flow-post-ends = Post ends
cash-flow-post-ends-on-the-last-milestone = post ends on { $date }, the last milestone or delivery
cash-flow-prep = Prep
cash-flow-recoverable-tax-paid-and-not-cost = Recoverable tax, paid and not cost
cash-flow-refundable-deposits-paid-and-not-cost = Refundable deposits, paid and not cost
cash-flow-shoot = Shoot, { $days }
cash-flow-shoot-2 = Shoot
cash-flow-spent-and-committed-beyond-the-estimates = Spent and committed beyond the estimates
cash-flow-still-to-come-by = Still to come by
cash-flow-still-to-come-is-the-estimated = Still to come is the estimated final cost less what is spent and committed. Above the line and production go out over preparation and the shoot: a week of preparation as one day, a week of the shoot as its shoot days. Post goes out evenly after the shoot; { $post }. Other goes out evenly to that date.
cash-flow-tax-that-is-recovered-and-deposits = Tax that is recovered and deposits that are handed back are not counted in until they are posted.
cash-flow-the-budget-there-is-no-cost = The budget: there is no cost report yet
cash-flow-to-come = To come
cash-flow-weeks-begin-on-payroll-and-journal = Weeks begin on { $start }. Payroll and journal lines stand on the date they are posted, petty cash and cards on the date of the receipt; all tax is included.

## casting-report

casting-report--role = Role
casting-report--breakdown = Breakdown
casting-report--shoot_days = Shoot days
casting-report--day = Day
casting-report--candidate = Candidate
casting-report--candidates = Candidates
casting-report--side_by_side = Side by side
casting-report--status = Status
casting-report--seen = Seen
casting-report--agent = Agent
casting-report--available = Availability
casting-report--auditions = Auditions
casting-report--details = Details
casting-report--as_of = as of
casting-report--none = No candidates yet.
casting-report--headshot = Headshot
casting-report-and-on-hold = and { $days } on hold
casting-report-based = Based: { $based }
casting-report-days-of-work = Days of work
casting-report-first-shoot-day = First shoot day
casting-report-free = Free
casting-report-licence = Licence { $licence }
casting-report-licence-to = Licence { $licence }, to { $date }
casting-report-next = Next: { $next }
casting-report-no-licence-stated = no licence stated
casting-report-not-free = Not free
casting-report-of = of { $candidates }
casting-report-pages = { $scenes } ({ $pages } pages)
casting-report-part = Part
casting-report-past = { $days } past
casting-report-pencil = Pencil
casting-report-plays = Plays
casting-report-remarks = Remarks
casting-report-scenes = Scenes
casting-report-seen-or-to-be-seen = Seen or to be seen
casting-report-shoot-days-the-strips-of-the = Shoot days: the strips of the current schedule that name its cast number. To be cast by: { $working_days } before the first of them.
casting-report-shoot-days-the-strips-of-the-2 = Shoot days: the strips of the current schedule that name its cast number. To be cast by: the date stated.
casting-report-sides = Sides
casting-report-status = Status
casting-report-terms = Terms
casting-report-the-role-names-no-cast-number = The role names no cast number, so the schedule says nothing of it.
casting-report-to-be-cast-by = To be cast by
casting-report-with = with { $with }

## change-memo

change-memo--from = Before
change-memo--to = After
change-memo--changes = Changes
change-memo--guess = please check
change-memo-schedule = Schedule, calls and people
change-memo-money = Money

## What differs

diff-none = none
diff-field = { $field } { $from } → { $to }
diff-crew-call = crew call
diff-shooting-call = shooting call
diff-meal = meal
diff-estimated-wrap = estimated wrap
diff-pickup = pickup
diff-report = report
diff-makeup = makeup
diff-on-set = on set
diff-status = status
diff-called = called
diff-called-report = called, report { $time }
diff-no-longer-called = no longer called
diff-not-called = not called
diff-with-the-crew = with the crew
diff-call = call
diff-pre-calls = pre-calls: { $departments }
diff-calls = Calls
diff-above-the-line = Above the line
diff-below-the-line = Below the line
diff-fringes = Fringes
diff-negative-cost = Negative cost
diff-charges = Contractual charges
diff-grand-total = Grand total
diff-net = Net budget
diff-final-cost = { $number }, final cost
diff-new-amount = new, { $amount }
diff-gone-amount = gone, was { $amount }
diff-up = { $from } → { $to }, up { $by }
diff-down = { $from } → { $to }, down { $by }
diff-planned = planned
diff-actual = actual
diff-due = due
diff-sent = sent
diff-accepted = accepted
diff-added = added
diff-no-longer-there = no longer there
diff-post-and-delivery = Post-production and delivery
diff-no-longer-in-the-cast = no longer in the cast
diff-character = character
diff-performer = performer
diff-start = start
diff-finish = finish
diff-work-days = work days
diff-hold-days = hold days
diff-travel-days = travel days
diff-days-in-all = days in all
diff-other-days-as-many = other days, as many
diff-cast = Cast
diff-crew = Crew
diff-places-and-permits = Places and permits
diff-name = name
diff-position = position
diff-department = department
diff-phone = phone
diff-mail = mail
diff-address = address
diff-city = city
diff-hospital = hospital
diff-from = from
diff-to = to
diff-number = number
diff-permit = Permit { $number }
diff-not-scheduled = not scheduled
diff-scenes-moved = Scenes moved
diff-days = Days
diff-added-what = added: { $what }
diff-dropped-what = dropped: { $what }
diff-base = base
diff-order-of-scenes = order of scenes
diff-was-day = was day { $number }
diff-and-more-days = and { $count } more days have another number (was day { $number }; the last, { $last }, was { $number2 })
diff-scenes-and-pages = scenes { $scenes }, { $pages } pages
diff-likely-now = likely { $number } now: { $heading }, { $percent } % alike
diff-likely-split = likely split into { $scenes }
diff-likely-merged = likely one scene now, { $number }
diff-scenes = Scenes { $scenes }
diff-the-beginning = the beginning
diff-stands-after = stands after { $after } in the script now, stood after { $before }
diff-omitted-what = omitted: { $what }
diff-cut-what = cut: { $what }
diff-script = Script
diff-heading-and-pages = { $heading }, { $pages } pages
diff-pages = pages
diff-script-day = script day
diff-location = location
diff-with-cast = with cast { $cast }
diff-without-cast = without cast { $cast }
diff-synopsis = synopsis: { $text }

## clearance-report

clearance-report--number = #
clearance-report--item = Item and use
clearance-report--scenes = Scenes
clearance-report--shot = Shoots
clearance-report--needed_by = Clear by
clearance-report--holder = Rights holder
clearance-report--terms = Terms
clearance-report--fee = Fee
clearance-report--status = Status
clearance-report--as_of = as of
clearance-report--expires = until
clearance-report--replacement = in its place
clearance-report-already-shot = { $shot } already shot
clearance-report-answer = answer { $date }
clearance-report-clear-by-the-working-days-of = Clear by: the working days of lead before the first of its scenes is shot on the current schedule.
clearance-report-cleared = Cleared
clearance-report-days = { $date } – { $date2 }, { $count } days
clearance-report-fees-agreed = Fees agreed: { $amount }.
clearance-report-fees-agreed-of-what-is-open = Fees agreed: { $amount }; of what is open: { $amount2 }.
clearance-report-fees-of-what-is-open = Fees of what is open: { $amount }.
clearance-report-not-needed = Not needed
clearance-report-open = Open
clearance-report-replaced = Replaced
clearance-report-replaced-or-not-needed = Replaced or not needed
clearance-report-replaced-refused-or-not-needed = Replaced, refused or not needed
clearance-report-requested = Requested
clearance-report-to-settle-now = To settle now
clearance-report-refused = Refused

## contact-list

contact-list--cast = Cast
contact-list--crew = Crew
contact-list--vendors = Vendors
contact-list--number = #
contact-list--character = Character
contact-list--artist = Artist
contact-list--agent = Agent
contact-list--manager = Manager
contact-list--guardian = Guardian
contact-list--pickup = Pick-up from
contact-list--emergency = In emergency
contact-list--address = Address
contact-list--position = Position
contact-list--name = Name
contact-list--phone = Phone
contact-list--email = E-mail
contact-list--dates = Days
contact-list--company = Company
contact-list--supplies = Supplies
contact-list--contact = Contact
contact-list--minor = minor
contact-list-address = Address
contact-list-cast = { $count } cast
contact-list-crew = { $people } crew
contact-list-e-mail = E-mail
contact-list-edition = { $sentence_case } edition
contact-list-edition-2 = { $name } edition
contact-list-filmmakers = Filmmakers
contact-list-guardian = Guardian
contact-list-holds-private-numbers-and-home-addresses = Holds private numbers and home addresses: for production, assistant directors and transport only.
contact-list-in-emergency = In emergency
contact-list-manager = Manager
contact-list-may-be-given-to-everybody-on = May be given to everybody on the production. Performers are reached through the assistant directors.
contact-list-phone = Phone
contact-list-pick-up-from = Pick-up from
contact-list-production-office = Production office

## cost-report

cost-report--account = Acct
cost-report--description = Description
cost-report--period = This period
cost-report--to_date = Actual to date
cost-report--commitments = Commit­ments
cost-report--total_cost = Total cost
cost-report--etc = Estimate to complete
cost-report--efc = Est. final cost
cost-report--budget = Budget
cost-report--variance = Variance
cost-report--movement = Movement
cost-report--note = Note
cost-report--summary = Summary
cost-report--detail = Accounts
cost-report--carried = carried forward
cost-report--brought = brought forward
cost-report--charges = Contractual charges
cost-report--explanations = Movements explained
cost-report--before = EFC before
cost-report--why = Why
cost-report--unexplained = No note
cost-report--changes = Approved overages and draws on contingency
cost-report--kind = Kind
cost-report--amount = Amount
cost-report--approved_by = Approved by
cost-report--reason = Reason
cost-report--qualifying = Spending that qualifies for credits
cost-report--credit = Credit
cost-report--expected = Budget expects
cost-report--share = Share
cost-report--earned = Credit on it
cost-report--balances = Balances: paid, and not cost
cost-report--balance = Balance
cost-report--against = Budget against estimated final cost
cost-report--over_time = Spending over time
cost-report--key_budget = Budget
cost-report--key_efc = Estimated final cost
cost-report--key_spent = Actual to date
cost-report--key_committed = Commitments
cost-report--reporting = Period
cost-report--ends = Ends
cost-report-above-the-line = Above the line
cost-report-actual-to-date = Actual to date
cost-report-actual-to-date-budget = Actual to date: { $spoken }; budget { $amount }.
cost-report-all-amounts-in-whole-units-total = All amounts in { $code }, whole units. Total cost is actual and commitments (open orders and accruals); with the estimate to complete it is the estimated final cost. Variance is budget less final cost, over in parentheses.
cost-report-approved-by = Approved by
cost-report-approved-not-allotted-to-an-account = Approved, not allotted to an account
cost-report-as-judged-in-period = As judged in period { $id }
cost-report-as-last-reported = as last reported
cost-report-at-most = at most { $amount }
cost-report-budget = Budget
cost-report-commitments = Commitments
cost-report-company = Company
cost-report-contingency-left = Contingency left
cost-report-currency = Currency
cost-report-documents-at-the-rate-of-their = { $currency }; { $rates }; documents at the rate of their day
cost-report-drawn = { $amount } drawn
cost-report-estimated-final-cost = Estimated final cost
cost-report-estimated-final-cost-of-the-budget = Estimated final cost of the budget by category: { $spoken }.
cost-report-fell-since-last-report = fell since last report
cost-report-float = Float { $id }: { $who }
cost-report-float-2 = Float { $id }
cost-report-grand-total = Grand total
cost-report-grew-since-last-report = grew since last report
cost-report-is-posted-to-accounts-that-the = { $amount } is posted to accounts that the chart does not have, and stands in no line.
cost-report-less-drawn = { $amount } less { $amount2 } drawn
cost-report-minimum-spend = minimum spend { $amount }, { $state }
cost-report-movement = Movement
cost-report-movement-is-the-last-reports-final = Movement is the last report's final cost less this one's: in parentheses where it grew.
cost-report-not-approved = not approved
cost-report-not-reached = not reached
cost-report-nothing-drawn = nothing drawn
cost-report-of = { $label } { $efc } of { $budget }
cost-report-of-2 = { $done } of { $of } { $name }
cost-report-of-3 = { $done } of { $of }
cost-report-of-budget = { $share } of budget
cost-report-on-budget = on budget
cost-report-on-no-account-of-its-own = On no account of its own
cost-report-other = Other
cost-report-over-budget = over budget
cost-report-period = period { $label } { $to_date }
cost-report-period-2 = { $note } (period { $id })
cost-report-period-3 = Period { $id } · { $dates }
cost-report-period-4 = Period
cost-report-period-to = Period { $id }, to { $date }
cost-report-post = Post
cost-report-production = Production
cost-report-recoverable-tax = Recoverable tax
cost-report-refundable-deposits = Refundable deposits
cost-report-report-no = Report no.
cost-report-see = see { $moved }
cost-report-see-and-more = see { $moved } and { $more } more
cost-report-shoot-days = Shoot days
cost-report-smaller-are-in-the-summary-only = { $categories } smaller are in the summary only
cost-report-the-lines-above-as-printed-do = * The lines above as printed do not add to this figure, because each is rounded; the figure is exact to the unit.
cost-report-this-is-the-first-report-so = This is the first report, so nothing has moved.
cost-report-title = Title
cost-report-to = to { $to }
cost-report-total = Total
cost-report-total-above-the-line = Total above the line
cost-report-total-below-the-line = Total below the line
cost-report-total-negative-cost = Total negative cost
cost-report-total-other = Total other
cost-report-total-post = Total post
cost-report-total-production = Total production
cost-report-under-budget = under budget
cost-report-variance = Variance
cost-report-with-neither-budget-nor-spending-left = { $lines } with neither budget nor spending { $verb } left out.
cost-report-more-than-budgeted = More was spent and committed than budgeted, and nobody has judged what is still to come.
cost-report-more-than-estimated = More was spent and committed than estimated, and nobody has judged what is still to come.
cost-report-draw-on-contingency = Draw on contingency
cost-report-overage = Overage
cost-report-change-approved = { $what } of { $amount } approved
cost-report-change-approved-by = { $what } of { $amount } approved by { $by }
cost-report-change-approved-on = { $what } of { $amount } approved on { $date }
cost-report-change-approved-by-on = { $what } of { $amount } approved by { $by } on { $date }

## credit-list

credit-list--card = Card
credit-list--credit = Credit
credit-list--name = Name
credit-list--size = Size
credit-list--seconds = Sec.
credit-list--clause = Contract
credit-list--state = State
credit-list--faults = To settle before the titles are made
credit-list--what = What
credit-list-agrees = Agrees
credit-list-all-as-the-contracts-have-it = , all as the contracts have it
credit-list-before = before { $other }
credit-list-card = card { $card }
credit-list-differs = Differs
credit-list-end-titles = End titles
credit-list-episode = Episode { $id }, { $title }
credit-list-episode-2 = Episode { $id }
credit-list-main-titles = Main titles
credit-list-no-less-than = no less than { $size }%
credit-list-no-size-stated-no-less-than = no size stated, no less than { $size }% agreed
credit-list-not-on-the-list = not on the list
credit-list-not-on-the-list-as = not on the list as { $role }
credit-list-set-at-no-less-than-agreed = set at { $size }%, no less than { $size2 }% agreed
credit-list-shares-its-card-with-should-stand = shares its card with { $others }, should stand alone
credit-list-single-card = single card
credit-list-stands-after-should-stand-before = stands after { $other }, should stand before
credit-list-stands-in-the-titles = stands in the { $block } titles
credit-list-stands-on-card-should-stand-on = stands on card { $found }, should stand on card { $wanted }
credit-list-titles = { $block } titles
credit-list-to-settle = , { $count } to settle

## day-notes

day-notes--time = Time
day-notes--department = Department
day-notes--issues = Issues
day-notes--issue = Issue
day-notes--owner = Owner
day-notes--due = Due
day-notes--status = Status
day-notes--entries = Notes by department
day-notes--messages = Messages
day-notes--message = Message
day-notes--from = From
day-notes--to = To
day-notes--carried = Still open from earlier days
day-notes--raised = Raised
day-notes-done = Done
day-notes-done-2 = Done { $day_and_month }
day-notes-due = due { $date }
day-notes-messages = Messages
day-notes-notes = Notes
day-notes-open = Open
day-notes-open-from-before = Open from before
day-notes-open-issues = Open issues
day-notes-overdue = Overdue
day-notes-unit = Unit

## day-out-of-days

day-out-of-days--number = #
day-out-of-days--day = Shoot day
day-out-of-days--changes = Changes since
day-out-of-days--no_changes = No letter has changed.
day-out-of-days--character = Character
day-out-of-days--start = Start
day-out-of-days--finish = Finish
day-out-of-days--work = Work
day-out-of-days--hold = Hold
day-out-of-days--travel = Travel
day-out-of-days--letters = Letters, before and after
day-out-of-days--changed_mark = in a frame: changed
day-out-of-days--unscheduled = Not on this schedule
day-out-of-days-cast = Cast
day-out-of-days-dates-left-out = dates left out
day-out-of-days-drop-once-in-the-first-gap = Drop: once, in the first gap of which the dates differ by { $days } or more
day-out-of-days-drop-once-in-the-first-gap-2 = Drop: once, in the first gap of { $days } or more calendar days between two work days
day-out-of-days-figures = Figures
day-out-of-days-finish = Finish
day-out-of-days-heads = Heads
day-out-of-days-hol = Hol.
day-out-of-days-hold = Hold
day-out-of-days-how-many-are-called = how many are called
day-out-of-days-k = (K)
day-out-of-days-locations = Locations
day-out-of-days-reh-fit = Reh. Fit.
day-out-of-days-sets = Sets
day-out-of-days-start = Start
day-out-of-days-to = { $least } to { $most }
day-out-of-days-total = Total
day-out-of-days-travel = Travel
day-out-of-days-up-to = up to { $most }
day-out-of-days-work = Work
day-out-of-days-working = Working
day-out-of-days-code-s = start
day-out-of-days-code-w = work
day-out-of-days-code-f = finish
day-out-of-days-code-h = hold
day-out-of-days-code-d = drop
day-out-of-days-code-p = pick-up
day-out-of-days-code-tr = travel
day-out-of-days-code-r = rehearsal
day-out-of-days-code-ft = fitting
day-out-of-days-code-t = test
day-out-of-days-code-holiday = holiday
day-out-of-days-code-m = company travel

## delivery-schedule

delivery-schedule--items = Items
delivery-schedule--item = Item
delivery-schedule--description = Description and specification
delivery-schedule--deliverable = Deliverable
delivery-schedule--quantity = Qty
delivery-schedule--recipient = Recipient and method
delivery-schedule--due = Due
delivery-schedule--sent = Sent
delivery-schedule--qc = QC
delivery-schedule--accepted = Accepted
delivery-schedule--status = Status
delivery-schedule--slack = Slack
delivery-schedule--remarks = Notes and cost bearer
delivery-schedule--attention = Needs attention
delivery-schedule--why = Why
delivery-schedule--owner = Owner
delivery-schedule--milestones = Milestones it hangs on
delivery-schedule--milestone = Milestone
delivery-schedule--planned = Planned
delivery-schedule--reached = Reached or expected
delivery-schedule--waits_for = Waits for
delivery-schedule--feeds = Items that wait for it
delivery-schedule--as_of = As of
delivery-schedule--slack_note = Slack: days from the last thing an item waits for to its due date; in parentheses where it cannot be met.
delivery-schedule--again = again
delivery-schedule--rounds = Rounds of QC
delivery-schedule--round = Round
delivery-schedule--file = Item or file
delivery-schedule--report = Report
delivery-schedule--reported = Reported
delivery-schedule--result = Result
delivery-schedule--errors = Errors
delivery-schedule--redelivery = Redelivery
delivery-schedule--who_pays = Who pays
delivery-schedule--legal = Rights and legal papers
delivery-schedule--paper = Paper
delivery-schedule--holder = Held or issued by
delivery-schedule--signed = Signed
delivery-schedule--expires = Good until
delivery-schedule--slack_within = slack
delivery-schedule-accepted = Accepted
delivery-schedule-access-and-archive = Access and archive
delivery-schedule-agreement = Agreement
delivery-schedule-at-risk = At risk
delivery-schedule-at-risk-an-input-comes-after = At risk: an input comes after the due date
delivery-schedule-complete-delivery = Complete delivery
delivery-schedule-contact = Contact
delivery-schedule-cost = cost: { $bearer }
delivery-schedule-due-soon = Due soon
delivery-schedule-due-today = Due today
delivery-schedule-due-within-14-days = Due within 14 days
delivery-schedule-fail = Fail
delivery-schedule-failed-qc = Failed QC
delivery-schedule-failed-qc-to-be-delivered-again = Failed QC, to be delivered again
delivery-schedule-in = in { $day_count }
delivery-schedule-in-qc = In QC
delivery-schedule-late = { $day_count } late
delivery-schedule-late-2 = Late
delivery-schedule-legal-and-financial = Legal and financial
delivery-schedule-mail = Mail
delivery-schedule-method = Method
delivery-schedule-music = Music
delivery-schedule-of-accepted = { $accepted } of { $count } accepted
delivery-schedule-pass = Pass
delivery-schedule-pending = Pending
delivery-schedule-phone = Phone
delivery-schedule-picture = Picture
delivery-schedule-publicity = Publicity
delivery-schedule-qc-failed = QC failed
delivery-schedule-quality-control = Quality control
delivery-schedule-reached = Reached
delivery-schedule-reached-late = Reached { $day_count } late
delivery-schedule-round = round { $round }
delivery-schedule-sent = Sent
delivery-schedule-slipping = Slipping
delivery-schedule-sound = Sound
delivery-schedule-territory-and-rights = Territory and rights
delivery-schedule-text-and-subtitles = Text and subtitles
delivery-schedule-to-come = To come
delivery-schedule-waits-for = waits for { $name }
delivery-schedule-waits-for-expected = waits for { $name }, expected { $date }
delivery-schedule-waived = Waived
delivery-schedule-a-day = { $cost } a calendar day, once however many { $what } are late
delivery-schedule-again-by = again by { $date }
delivery-schedule-air-date = Air date or release
delivery-schedule-asked = asked { $date }
delivery-schedule-cost-of-being-late = Cost of being late
delivery-schedule-delivered = Delivered
delivery-schedule-ends-too-early = Ends too early
delivery-schedule-expired = Expired
delivery-schedule-first-free = ; the first { $day_count } free
delivery-schedule-in-draft = In draft
delivery-schedule-in-hand = In hand
delivery-schedule-items = items
delivery-schedule-items-of = items of { $families }
delivery-schedule-languages = { $count } languages: { $names }
delivery-schedule-late-as-it-stands = Late as it stands
delivery-schedule-late-costs = { $day_count } late: { $cost }
delivery-schedule-missing = Missing
delivery-schedule-never-more = ; never more than { $cap }
delivery-schedule-no-date = No date yet
delivery-schedule-not-needed = Not needed
delivery-schedule-requested = Requested
delivery-schedule-requirements = Requirements
delivery-schedule-rests-open = rests on { $total }, open: { $open }
delivery-schedule-rests-settled = rests on { $total }, all settled
delivery-schedule-signed = Signed
delivery-schedule-stands = { $sums } ({ $day_count } late, item { $item })
delivery-schedule-wanted = Wanted
delivery-schedule-from-delivery = delivery
delivery-schedule-from-air = air
delivery-schedule-from-signature = signature
delivery-schedule-from-first-delivery = first delivery
delivery-schedule-errors-critical = { $count } critical
delivery-schedule-errors-major = { $count } major
delivery-schedule-errors-minor = { $count } minor

## Legal papers of deliveries

legal-kind-chain-of-title = Chain of title
legal-kind-copyright = Copyright registration and report
legal-kind-title-report = Title report and opinion
legal-kind-agreements = Writers', director's, producers' and cast agreements
legal-kind-e-and-o = Errors and omissions certificate
legal-kind-releases = Location, artwork and brand releases
legal-kind-licences = Licences
legal-kind-music-licences = Synchronisation and master licences
legal-kind-music-cue-sheet = Music cue sheet
legal-kind-composer-agreement = Composer agreement
legal-kind-credit-statement = Screen and paid-advertising credit statement
legal-kind-certificate-of-origin = Certificate of origin
legal-kind-certificate-of-authorship = Certificate of authorship
legal-kind-rating = Rating certificate
legal-kind-dubbing-restrictions = Dubbing and subtitling restrictions
legal-kind-residuals = Residuals list and assumption agreements
legal-kind-lab-access = Laboratory access letter
legal-kind-cost-statement = Final cost statement
legal-kind-tax-certificate = Tax-credit certificate

## Languages

language-ar = Arabic
language-bg = Bulgarian
language-ca = Catalan
language-cs = Czech
language-cy = Welsh
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-eu = Basque
language-fa = Persian
language-fi = Finnish
language-fil = Filipino
language-fr = French
language-ga = Irish
language-gl = Galician
language-he = Hebrew
language-hi = Hindi
language-hr = Croatian
language-hu = Hungarian
language-id = Indonesian
language-is = Icelandic
language-it = Italian
language-ja = Japanese
language-ko = Korean
language-lt = Lithuanian
language-lv = Latvian
language-ms = Malay
language-nb = Norwegian
language-nl = Dutch
language-no = Norwegian
language-pl = Polish
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-sk = Slovak
language-sl = Slovenian
language-sr = Serbian
language-sv = Swedish
language-ta = Tamil
language-te = Telugu
language-th = Thai
language-tr = Turkish
language-uk = Ukrainian
language-vi = Vietnamese
language-zh = Chinese

## equipment-list

equipment-list--item = Item
equipment-list--quantity = Qty
equipment-list--order = PO
equipment-list--holder = Held by
equipment-list--needed = Needed
equipment-list--pickup = Pick-up
equipment-list--picked_up = picked up
equipment-list--return_due = Due back
equipment-list--returned = returned
equipment-list--condition = Condition
equipment-list--serials = Serial
equipment-list--cost = Cost
equipment-list--in_all = in all
equipment-list--status = Status
equipment-list--damage = L&D
equipment-list--as_of = as of
equipment-list--orders = Purchase orders
equipment-list--amount = Amount
equipment-list--for_what = For
equipment-list-no-vendor = No vendor
equipment-list-overdue-and-late = Overdue and late
equipment-list-to-come = To come
equipment-list-out = Out
equipment-list-used-not-recorded = Used, and not recorded
equipment-list-returned = Returned
equipment-list-returned-late = Returned late
equipment-list-where-no-date = Where no date is stated: pick-up is the working days of preparation before the first day that needs it on the current schedule, return the working day after the last.
equipment-list-late-count = { $late } late
equipment-list-within-7-days = Within 7 days
equipment-list-due-back-within-7-days = Due back within 7 days
equipment-list-due-back = Due back
equipment-list-overdue = Overdue
equipment-list-late = Late
equipment-list-came = { $count } came
equipment-list-a-day = a day
equipment-list-a-week = a week
equipment-list-short = Short
equipment-list-count-to-come = { $count } to come
equipment-list-to-order = To order
equipment-list-ordered = Ordered
equipment-list-not-recorded = Not recorded
equipment-list-out-another-week = { $hires } out: another week costs { $costs }.
equipment-list-not-in-the-ledger = not in the ledger

## exhibit-g

exhibit-g--subtitle = Performers' production time report
exhibit-g--performer = Performer
exhibit-g--performers = Performers
exhibit-g--minor = Minor
exhibit-g--character = Character
exhibit-g--status = Status
exhibit-g--work_time = Work time
exhibit-g--meals = Meals
exhibit-g--travel = Travel time
exhibit-g--report = Report M/U
exhibit-g--on_set = Report on set
exhibit-g--dismiss_set = Dismiss set
exhibit-g--dismiss = Dismiss M/U
exhibit-g--nd_meal = ND meal
exhibit-g--first_meal = 1st meal
exhibit-g--second_meal = 2nd meal
exhibit-g--out = out
exhibit-g--in = in
exhibit-g--leave = Leave for loc.
exhibit-g--arrive = Arrive on loc.
exhibit-g--leave_location = Leave loc.
exhibit-g--arrive_studio = Arrive studio
exhibit-g--stunt_adjustment = Stunt adj.
exhibit-g--tutoring = Minor tutoring
exhibit-g--outfits = Outfits provided
exhibit-g--forced_call = Forced call
exhibit-g--meal_penalties = MPVs
exhibit-g--disputed = Disputed
exhibit-g--signature = Performer's signature
exhibit-g--prepared = Prepared by
exhibit-g--yes = Yes
exhibit-g--no = No
exhibit-g--minor_mark = Y
exhibit-g-picture = Picture title
exhibit-g-production-number = Production no.
exhibit-g-type = Type
exhibit-g-type-feature = Theatrical feature
exhibit-g-type-series = Television series
exhibit-g-type-limited = Limited series
exhibit-g-type-short = Short film
exhibit-g-type-commercial = Commercial
exhibit-g-unit = Unit
exhibit-g-company = Company
exhibit-g-contact = Contact
exhibit-g-phone = Phone
exhibit-g-call = Crew call
exhibit-g-first-call = First performer
exhibit-g-location = Shooting location
exhibit-g-day-off = Designated day off?
exhibit-g-letters = W work · R rehearsal · FT fitting · T test · H hold · TR travel · S start · F finish · D drop · P pick-up · NP called and not photographed. M/U: make-up and wardrobe.
exhibit-g-signing = Times are entered by the production. A performer signs for having seen them and does not alter the form; whoever disputes a time marks the box and tells the assistant directors.
exhibit-g-given-calls = Times in small type are the calls that were given, not times worked.

## footage-log

footage-log--as_of = as of
footage-log--roll = Roll
footage-log--medium = Medium
footage-log--checksum = Checksum
footage-log--copies = Copies
footage-log--shipped = Shipped
footage-log--received = Received
footage-log--synced = Synced
footage-log--status = Status
footage-log--remarks = Remarks
footage-log-agrees-in = agrees in { $read }
footage-log-camera = Camera
footage-log-camera-2 = Camera { $camera }
footage-log-checksum-differs = Checksum differs
footage-log-copies-of-each-roll-beside-the = { $many } copies of each roll beside the original.{ " " }
footage-log-differs-in-of = differs in { $wrong } of { $read }
footage-log-editorial-has-a-roll-after-it = { $copies }Editorial has a roll { $working_days } after it was shot.
footage-log-in-the-days-report = in the day's report
footage-log-late-to-editorial = Late to editorial
footage-log-no-checksum = no checksum
footage-log-no-date = No date
footage-log-no-footage = no footage
footage-log-not-in-the-log = Not in the log
footage-log-of = { $has } of { $demanded }
footage-log-of-them-sound = { $sound } of them sound
footage-log-on-set = On set
footage-log-one-copy-of-each-roll-beside = One copy of each roll beside the original.{ " " }
footage-log-other = Other
footage-log-received = Received
footage-log-rolls = Rolls
footage-log-sc = sc. { $list }
footage-log-shipped = Shipped
footage-log-short = { $copies } short
footage-log-short-of-copies = Short of copies
footage-log-sound = Sound
footage-log-synced = Synced
footage-log-with-editorial = With editorial
footage-log-without-picture = { $days } without picture

## hot-cost

hot-cost--department = Department
hot-cost--people = People
hot-cost--call = First in
hot-cost--wrap = Last out
hot-cost--budget_hours = Hours budgeted
hot-cost--hours = Hours worked
hot-cost--beyond = Over the day
hot-cost--budget = Day's budget
hot-cost--cost = Came to
hot-cost--over = Under (over)
hot-cost--labour = Labor by department
hot-cost--so_far = Day and to date
hot-cost--the_day = The day
hot-cost--to_date = To date
hot-cost--cast = Cast and penalties
hot-cost--planned = Planned
hot-cost--came = Came
hot-cost--difference = Difference
hot-cost-a-days-budget-is-what-the = A day's budget is what the department's { $labour } accounts come to, fringes, preparation and wrap included, over { $planned } planned shoot days. What it came to is that amount in proportion to paid hours: the first { $plain } of a day straight, those beyond at { $plain2 }, never less than { $plain3 } hours.
hot-cost-budgeted = { $planned } budgeted
hot-cost-by-peoples-own-deals-kit-and = By people's own deals, kit and fringes apart: { $deal }.
hot-cost-by-their-deals = By their deals
hot-cost-camera-wrap = Camera wrap
hot-cost-cast = Cast
hot-cost-cast-as-reported = cast, as reported
hot-cost-crew-call = Crew call
hot-cost-crew-hours = crew hours
hot-cost-crew-hours-2 = Crew hours
hot-cost-crew-late-meals = Crew, late meals
hot-cost-crew-short-rests = Crew, short rests
hot-cost-first-shot = First shot
hot-cost-forced-calls = Forced calls
hot-cost-hours-are-from-first-call-to = Hours are from first call to dismissal, meals taken off; the budgeted day is { $plain } hours for each person who worked. Times that the report does not state are the planned ones.
hot-cost-hours-from-report-to-dismissal-meals = { $people }, { $minutes } hours from report to dismissal, meals taken off
hot-cost-in-no-amount = { $count } of them in no amount
hot-cost-last-out = Last out
hot-cost-locations = Locations
hot-cost-meal-penalties = Meal penalties
hot-cost-no-departments-accounts-are-named-or = No department's { $labour } accounts are named, or the day is not the main unit's, so no amounts are given.
hot-cost-of = { $people } of { $count }
hot-cost-over-budget = over budget
hot-cost-over-the-day = Over the day
hot-cost-overtime-in-it = , overtime { $amount } in it
hot-cost-penalties-are-priced-by = Late meals and short rests of the crew are measured from these times and priced by { $clauses }; they stand in no amount above.
hot-cost-planned-wrap = { $time }, planned wrap { $time2 }
hot-cost-the-day = The day
hot-cost-to-date = To date
hot-cost-to-date-2 = To date, { $count }
hot-cost-total = Total
hot-cost-under-budget = under budget
hot-cost-whole-an-estimate-of-the-morning = Whole { $currency }; an estimate of the morning after, not payroll. Over in parentheses.
hot-cost-without-an-account-of-their-own = Without an account of their own, and in no amount: { $silent }.

## invoices

invoices--vendor = Vendor
invoices--description = For
invoices--number = Invoice
invoices--order = PO
invoices--due = Due
invoices--account = Acct
invoices--amount = Amount
invoices--tax = Tax
invoices--gross = Total
invoices--paid = Paid
invoices--status = Status
invoices--deposit = Deposit
invoices--carried = carried forward
invoices--brought = brought forward
invoices--invoices = Invoices
invoices--ageing = Unpaid, by age
invoices--come_to = What the invoices come to
invoices--by_currency = By currency
invoices--currency = Currency
invoices--rate = Rate
invoices--own = In its own currency
invoices--unpaid = Unpaid
invoices--as_of = as of
invoices--due_within = due
invoices--description_within = for
invoices--amount_within = amount
invoices--rate_within = rate
invoices-a-refundable-deposit-is-a-balance = { " " }A refundable deposit is a balance, no cost.
invoices-all-invoices = All invoices
invoices-cost-posted-to-accounts = Cost, posted to accounts
invoices-current-not-yet-due = Current: not yet due
invoices-due-in = due in { $days }
invoices-due-today = due today
invoices-falling-due = Falling due
invoices-no-due-date = No due date
invoices-over-60-days-overdue = Over 60 days overdue
invoices-overdue = Overdue
invoices-overdue-2 = { $days } overdue
invoices-paid = Paid
invoices-recoverable-tax-a-balance = Recoverable tax, a balance
invoices-refundable-deposits-a-balance = Refundable deposits, a balance
invoices-tax-marked-r-is-recovered-a = { " " }Tax marked R is recovered: a balance, no cost.
invoices-totals-of-groups-in-tax-included = Totals of groups in { $code }, tax included.
invoices-unpaid = Unpaid
invoices-unpaid-without-a-due-date = Unpaid, without a due date

## location-list

location-list--as_of = as of
location-list--permit = Permit
location-list--dates = Applied, issued
location-list--valid = Valid
location-list--covers = Covers and requires
location-list--insurance = Insurance
location-list--fee = Fee
location-list--deposit = Deposit
location-list--status = Status
location-list--fees = Site fees
location-list--rates = Rates
location-list--prep = Prep
location-list--shoot = Shoot
location-list--strike = Strike
location-list--cost = Cost
location-list--deposits = Deposits: balances, no cost
location-list--for = For
location-list--amount = Amount
location-list--paid = Paid
location-list--due_back = Due back
location-list--returned = Returned
location-list--kept = Kept
location-list--reference = In the books
location-list--restoration = Restoration
location-list--work = To put right
location-list--by = By
location-list--done = Done
location-list--released = Release signed
location-list-a-day = { " " }a day
location-list-an-hour = { " " }an hour
location-list-applied = Applied
location-list-applied-for = Applied for
location-list-apply-by = Apply by
location-list-booked = booked { $date }
location-list-by = by { $by_text }
location-list-certificate = Certificate
location-list-fire = Fire
location-list-first-day = first day { $date }
location-list-flat = { " " }flat
location-list-from = from { $date }
location-list-hold = hold{ " " }
location-list-inspection = Inspection
location-list-issued = Issued
location-list-kept = Kept
location-list-late = Late
location-list-left = { $days } left
location-list-monitors = Monitors
location-list-named = Named
location-list-neighbors = Neighbors
location-list-not-booked = not booked
location-list-not-needed = Not needed
location-list-not-recorded = Not recorded
location-list-open = Open
location-list-out = Out
location-list-overdue = Overdue { $days }
location-list-overtime = overtime{ " " }
location-list-passed = passed { $date }
location-list-police = Police
location-list-posted = posted { $date }
location-list-postings = Postings
location-list-prep = prep{ " " }
location-list-refused = Refused
location-list-release-to-sign = Release to sign
location-list-released = Released
location-list-returned = Returned
location-list-strike = strike{ " " }
location-list-survey = Survey
location-list-to-apply = To apply
location-list-to-apply-or-refused = To apply, or refused
location-list-to-pay = To pay
location-list-told = told { $date }
location-list-until = until { $date }
location-list-within = within { $radius }
location-list-apply-by-and-post-by = Apply by and post by: counted back from the first day at the permit's places on the current schedule, or stated. Deposits due back: counted from the end of the strike.
location-list-late-or-refused = { $late } late or refused
location-list-to-apply-or-refused-count = To apply or refused
location-list-of = of { $wanted }
location-list-overdue-count = { $overdue } overdue
location-list-deposits-out = Deposits out

## location-report

location-report--plays_as = Plays as
location-report--days = Days and sun
location-report--day = Day
location-report--here = Here
location-report--dawn = Dawn
location-report--dusk = Dusk
location-report--sun_note = Civil dawn and dusk, local time
location-report--base_only = base only
location-report--int_ext = I/E
location-report--set_synopsis = Set and synopsis
location-report--cast = Cast
location-report--unscheduled = not scheduled
location-report--shot_on = Shot on
location-report--permits = Permits and fees
location-report--permit = Permit
location-report--status = Status
location-report--number = Number
location-report--valid = Valid
location-report--hours = Hours
location-report--fee = Fee
location-report--deposit = Deposit
location-report--hazards = Hazards and controls
location-report--hazard = Hazard
location-report--control = Control
location-report--assessment = Assessment
location-report--departments = Department notes
location-report--actions = Actions
location-report--action = Action
location-report--owner = Owner
location-report--due = Due
location-report--photos = Photographs
location-report--floor_plan = Floor plan
location-report-a-day = a day
location-report-address = Address
location-report-an-hour = an hour
location-report-applied = Applied
location-report-applied-2 = Applied { $date }
location-report-apply-by = Apply by { $date }
location-report-certificate = certificate { $number }
location-report-contact = Contact
location-report-covers = Covers
location-report-dark-all-day = dark all day
location-report-dates = Dates
location-report-deposit = Deposit
location-report-done = Done { $date }
location-report-drive = Drive
location-report-due-back = due back { $date }
location-report-emergency = Emergency
location-report-fire = Fire
location-report-flat = { $amount } flat
location-report-floor-load = Floor load
location-report-floor-plan-of = Floor plan of { $name }
location-report-from = from { $date }
location-report-from-2 = from { $time }
location-report-gps = GPS
location-report-h-from-the-production-office = { $hours } h from the production office
location-report-h-min-from-the-production-office = { $hours } h { $rest } min from the production office
location-report-hold = Hold
location-report-hospital-phone = Hospital phone
location-report-hours-allowed = Hours allowed
location-report-inspection = Inspection
location-report-insurance = Insurance
location-report-insured = Insured
location-report-issued = Issued
location-report-issued-2 = Issued { $date }
location-report-late = Late
location-report-late-due = Late, due { $date }
location-report-light-all-night = light all night
location-report-mail = Mail
location-report-min-from-the-production-office = { $rest } min from the production office
location-report-monitors = Monitors
location-report-named = { $additional } named
location-report-neighbors = Neighbors
location-report-not-needed = Not needed
location-report-not-up = not up
location-report-open = Open
location-report-owner = Owner
location-report-pages = { $scenes }, { $pages } pages
location-report-paid = paid { $date }
location-report-parking-and-base = Parking and base
location-report-part = part { $part }
location-report-phone = Phone
location-report-phone-coverage = Phone coverage
location-report-place = Place
location-report-police = Police
location-report-postings = Postings
location-report-prep = Prep
location-report-rates = Rates
location-report-refused = Refused
location-report-returned = returned { $date }
location-report-shoot = Shoot
location-report-site-contact = Site contact
location-report-site-fee = Site fee
location-report-strike = Strike
location-report-survey = Survey
location-report-terms = Terms
location-report-to-apply = To apply
location-report-to-put-right = To put right
location-report-until = until { $date }
location-report-until-2 = until { $time }
location-report-up-all-day = up all day
location-report-windows-and-sun = Windows and sun

## movement-order

movement-order--from = From
movement-order--to = To
movement-order--route = Route
movement-order--convoy = Convoy
movement-order--vehicle = Vehicle
movement-order--driver = Driver
movement-order--mobile = Mobile
movement-order--call = Call
movement-order--schedule = Schedule of the move
movement-order--time = Time
movement-order--map = Map
movement-order-name = { $date }, to { $place }
movement-order-after-the-wrap-of = after the wrap of { $date }
movement-order-during-the-day = during the day
movement-order-as-arranged = as arranged
movement-order-miles-straight = { $miles } miles in a straight line
movement-order-km-straight = { $km } km in a straight line
movement-order-call-there = Call there
movement-order-there-by = There by
movement-order-leave = Leave
movement-order-distance = Distance
movement-order-time-on-the-road = Time on the road
movement-order-run-by = Move run by
movement-order-grid = Grid ref.
movement-order-base-and-parking = Base and parking
movement-order-facilities = Facilities
movement-order-leave-place = Leave { $place }
movement-order-trucks-at = Trucks at { $place }
movement-order-ready-to-work = Ready to work

## music-cue-sheet

music-cue-sheet--cue = Cue
music-cue-sheet--title = Title
music-cue-sheet--composers = Composers (society, share)
music-cue-sheet--publishers = Publishers (society, share)
music-cue-sheet--usage = Usage
music-cue-sheet--start = In
music-cue-sheet--length = Duration
music-cue-sheet--scene = Scene
music-cue-sheet--clearance = Clearance
music-cue-sheet--total = Total music
music-cue-sheet--missing = missing
music-cue-sheet-cues = Cues
music-cue-sheet-music = Music
music-cue-sheet-not-listed = not listed
music-cue-sheet-production-company = Production company
music-cue-sheet-without-duration = Without duration
cue-use-bi = background instrumental
cue-use-bv = background vocal
cue-use-vi = visual instrumental
cue-use-vv = visual vocal
cue-use-mt = main title
cue-use-et = end title
cue-use-lg = logo

## per-diem

per-diem--name = Name
per-diem--days = Days
per-diem--rate = Rate
per-diem--paid = Paid to
per-diem--signature = Received
per-diem--legend = T travel · W work · H hold · off day off away from home
per-diem-week-of = Week of { $date }

## personal

personal--your_call = Your call
personal--private_note = Private note

## petty-cash

petty-cash--number = No.
petty-cash--vendor = Paid to
petty-cash--purpose = For
petty-cash--account = Acct
petty-cash--net = Net
petty-cash--tax = Tax
petty-cash--out = Paid
petty-cash--in = In
petty-cash--balance = Balance
petty-cash--carried = carried forward
petty-cash--brought = brought forward
petty-cash--overview = Envelopes and cards
petty-cash--envelope = Envelope
petty-cash--holder = Holder
petty-cash--float = Float
petty-cash--topped_up = Topped up
petty-cash--spent = Spent
petty-cash--expected = In hand
petty-cash--counted = Counted
petty-cash--difference = Difference
petty-cash--status = Status
petty-cash--recap = By account
petty-cash--receipts = Receipts
petty-cash--cost = Cost
petty-cash--name = Name
petty-cash-at = { " " }at { $rate }
petty-cash-balances = Balances.
petty-cash-card = Card
petty-cash-cash-and-receipts = Cash and receipts
petty-cash-cash-in-hand-counted = Cash in hand, counted { $on }
petty-cash-department = Department
petty-cash-difference = Difference
petty-cash-envelope = Envelope
petty-cash-float = Float
petty-cash-float-handed-out = Float handed out
petty-cash-issued = Issued
petty-cash-limit = Limit
petty-cash-limit-of-the-card = Limit of the card
petty-cash-not-counted = not counted
petty-cash-not-counted-should-be-in-hand = Not counted; { $expected } should be in hand.
petty-cash-of-the-limit-is-left = { $expected } of the limit is left.
petty-cash-overspent-by = Overspent by { $expected }.
petty-cash-receipts-of-after-the-count = { " " }Receipts of after the count: { $later }.
petty-cash-receipts-since-the-last-top-up = Receipts since the last top-up
petty-cash-receipts-with-their-tax-balances-as = Receipts with their tax; balances as paid.
petty-cash-settled = { " " }Settled.
petty-cash-settled-2 = Settled
petty-cash-tax-marked-r-is-recovered-a = { " " }Tax marked R is recovered: a balance, no cost.
petty-cash-top-up = Top-up
petty-cash-topped-up-by-other-than-was = Topped up by other than was spent
petty-cash-within-its-limit = within its limit

## post-schedule

post-schedule--as_of = as of
post-schedule--chart = Plan
post-schedule--table = Tasks
post-schedule--task = Task
post-schedule--owner = Owner and facility
post-schedule--length = Length
post-schedule--after = After
post-schedule--start = Start
post-schedule--finish = Finish
post-schedule--latest = Latest finish
post-schedule--float = Float
post-schedule--status = Status
post-schedule--dates = Dates
post-schedule--today = Today
post-schedule--legend_critical = critical path
post-schedule--legend_plain = planned
post-schedule--legend_done = done
post-schedule--legend_float = float
post-schedule--legend_point = milestone
post-schedule--legend_deadline = deadline
post-schedule-air = Air
post-schedule-all-episodes = All episodes
post-schedule-calendar-days = { $days } calendar days
post-schedule-delivery = Delivery
post-schedule-done = Done
post-schedule-done-late = Done { $days } late
post-schedule-dropped = Dropped
post-schedule-due-soon = Due soon
post-schedule-due-within-14-days = Due within 14 days
post-schedule-effects-conform-color-titles = Effects, conform, color, titles
post-schedule-episode = Episode { $id }, { $title }
post-schedule-episode-2 = Episode { $id }
post-schedule-from-to-the-same-dates-are = { $tasks } from { $date } to { $date2 }; the same dates are in the table
post-schedule-in-progress = In progress
post-schedule-item = item { $item }, { $map_or }
post-schedule-late = { $days } late
post-schedule-late-2 = Late
post-schedule-masters-qc-captions-delivery = Masters, QC, captions, delivery
post-schedule-of = of { $count }
post-schedule-of-float = { $days } of float
post-schedule-on-hold = On hold
post-schedule-other = Other
post-schedule-picture-editing = Picture editing
post-schedule-picture-lock = Picture lock
post-schedule-short = { $days } short
post-schedule-short-of-a-promise = Short of a promise
post-schedule-slipping = Slipping
post-schedule-start-and-finish-as-recorded-else = Start and finish: as recorded, else the earliest by what a task waits for. Latest finish: what is promised behind it still holds. Float: working days between the two; in parentheses where a promise cannot be kept. Bold: the critical path.
post-schedule-to-come = To come
post-schedule-turnovers-sound-and-music = Turnovers, sound and music
post-schedule-wrap = Wrap

## production-report

production-report--times = Times
production-report--planned = Planned
production-report--actual = Actual
production-report--days = Days
production-report--scheduled = Scheduled
production-report--due = To date
production-report--script = Script
production-report--minutes = Minutes
production-report--setups = Set-ups
production-report--running_time = Estimated running time
production-report--omitted = Omitted (count 0)
production-report--scene = Sc.
production-report--set_description = Set
production-report--shot = Shot
production-report--state = State
production-report--timed = Timed
production-report--remarks = Remarks
production-report--completed = Completed
production-report--not_shot = Scheduled, not shot
production-report--partial = Partly shot
production-report--added = Added
production-report--retakes = Retakes
production-report--owed = Owed
production-report--cast = Cast
production-report--artist = Artist
production-report--character = Character
production-report--status = Status
production-report--minor = (K)
production-report--report = Report
production-report--on_set = On set
production-report--dismiss_set = Off set
production-report--dismiss = M/U off
production-report--nd_meal = ND meal
production-report--first_meal = 1st meal
production-report--second_meal = 2nd meal
production-report--leave = Left for loc.
production-report--back = Back
production-report--nd_out = ND out
production-report--first_out = 1st out
production-report--second_out = 2nd out
production-report--out = Out
production-report--in = In
production-report--stunt_adjustment = stunt adj.
production-report--tutoring = school
production-report--outfits = outfits
production-report--forced_call = forced call
production-report--meal_penalties = MPV
production-report--np = NP: called and not photographed
production-report--background = Background and stand-ins
production-report--quantity = Qty
production-report--description = Description
production-report--rate = Rate
production-report--adjustments = Adjustments
production-report--call = Call
production-report--rolls = Media
production-report--roll = Roll
production-report--amount = Amount
production-report--catering = Meals
production-report--meal = Meal
production-report--served = Served
production-report--crew = Crew
production-report--position = Position and name
production-report--vehicles = Vehicles
production-report--vehicle = Vehicle
production-report--driver = Driver
production-report--equipment = Equipment
production-report--item = Item
production-report--vendor = Vendor
production-report--signature = Signature
production-report--meal_in = in
production-report--character_within = character
production-report-2nd-meal = 2nd meal
production-report-2nd-meal-in = 2nd meal in
production-report-2nd-meal-out = 2nd meal out
production-report-added = Added
production-report-breakfast = Breakfast
production-report-camera-wrap = Camera wrap
production-report-completed = Completed
production-report-crew-call = Crew call
production-report-day-notes = Day notes
production-report-delays = Delays
production-report-equipment-lost-damaged-extra = Equipment lost, damaged, extra
production-report-est = est. { $clocked }
production-report-estimated-finish = Estimated finish
production-report-first-shot = First shot
production-report-first-shot-after-lunch = First shot after lunch
production-report-from = { $scene } ({ $pages }, from { $number })
production-report-grace = { " " }(grace)
production-report-guests = Guests
production-report-h-min = { $hours } h { $minutes } min
production-report-holiday = Holiday
production-report-injuries-and-incidents = Injuries and incidents
production-report-key-2nd-ad = Key 2nd AD
production-report-last-man-out = Last man out
production-report-location = Location
production-report-lunch = Lunch
production-report-lunch-in = Lunch in
production-report-lunch-out = Lunch out
production-report-min-s = { $minutes } min { $what } s
production-report-none-reported = None reported.
production-report-not-shot = Not shot
production-report-notes = Notes
production-report-nothing-what-is-left-is-on = nothing: what is left is on a later day
production-report-now-on = now on { $day }
production-report-of = { $named } ({ $pages } of { $planned })
production-report-other-units-today = Other units today
production-report-partial = Partial
production-report-prelight = Prelight
production-report-preparation = Preparation
production-report-previous = Previous
production-report-rehearsal = Rehearsal
production-report-remaining = Remaining
production-report-retake = Retake
production-report-schedule = Schedule
production-report-scheduled-finish = Scheduled finish
production-report-script = Script
production-report-shoot-main-unit = Shoot, main unit
production-report-shoot-other-units = Shoot, other units
production-report-shooting-call = Shooting call
production-report-started = Started
production-report-today = Today
production-report-total-in-script = Total in script
production-report-total-to-date = Total to date
production-report-travel = Travel
production-report-upm = UPM
production-report-weather = Weather
production-report-with-retakes = With retakes
production-report-sound = Sound
production-report-picture = Picture
production-report-pre-filled = Pre-filled from the schedule. What is blank is written in on the day.
production-report-nothing = nothing

## purchase-orders

purchase-orders--number = PO #
purchase-orders--vendor = Vendor
purchase-orders--department = Dept.
purchase-orders--account = Acct
purchase-orders--description = Description
purchase-orders--amount = Amount
purchase-orders--tax = Tax
purchase-orders--value = Order total
purchase-orders--invoiced = Invoiced
purchase-orders--balance = Balance
purchase-orders--status = Status
purchase-orders--approved = Approved
purchase-orders--carried = carried forward
purchase-orders--brought = brought forward
purchase-orders--orders = Orders
purchase-orders--by_department = By department
purchase-orders--by_currency = By currency
purchase-orders--currency = Currency
purchase-orders--rate = Rate
purchase-orders--own = In its own currency
purchase-orders--agreement = Agreement with the cost report
purchase-orders--date_within = date
purchase-orders--description_within = description
purchase-orders--amount_within = amount
purchase-orders--rate_within = rate
purchase-orders--approved_within = approved
purchase-orders-accruals-that-stand-on = Accruals that stand on { $to }
purchase-orders-an-order-in-another-currency-commits = { " " }An order in another currency commits what is not invoiced in that currency, at the order's rate.
purchase-orders-balance-of-this-log = Balance of this log
purchase-orders-by = by { $code }{ $amount }
purchase-orders-cancelled = Cancelled
purchase-orders-closed = Closed
purchase-orders-commitments-cost-report-to = Commitments, cost report { $id }, to { $to }
purchase-orders-committed = Committed
purchase-orders-invoiced = Invoiced
purchase-orders-no-department = No department
purchase-orders-on = on { $count }
purchase-orders-open = Open
purchase-orders-order-total-invoiced-and-balance-in = Order total, invoiced and balance in { $code }; the balance is what is committed.
purchase-orders-ordered = Ordered
purchase-orders-orders-and-invoices-of-after-taken = Orders and invoices of after { $to }, taken back
purchase-orders-over = Over
purchase-orders-over-orders = Over orders
purchase-orders-over-their-amount = Over their amount
purchase-orders-partial = Partial
purchase-orders-tax-marked-r-is-recovered-and = { " " }Tax marked R is recovered and no part of the order total.

## research

research--scenes = Scenes it serves
research--scene = Scene
research--set = Set
research--script_day = Script day
research--shot = Shoots
research--questions = Open questions
research--answers = Answered
research--question = Question
research--answer = Answer
research--dossier = Dossier
research--owner = Who
research--sources = Sources
research--pictures = Pictures
research--as_of = as of
research-kept-by = Kept by
research-of = Of
research-open-questions = Open questions
research-period = Period
research-place = Place
research-subject = Subject

## rooming-list

rooming-list--guest = Guest
rooming-list--room = Room
rooming-list--check_in = Check in
rooming-list--check_out = Check out
rooming-list--nights = Nights
rooming-list--rate = Rate
rooming-list--confirmation = Confirmation
rooming-list--by_night = By night
rooming-list--night = Night
rooming-list--rooms = Rooms
rooming-list--guests = Guests
rooming-list--arriving = Arriving
rooming-list--leaving = Leaving
rooming-list-guests = { $many } guests

## scout-report

scout-report--shoots = Shoots
scout-report--decide_by = Decide by
scout-report--chosen = Chosen
scout-report--candidates = Candidates
scout-report--report = Location report
scout-report--why = Why
scout-report--pictures = Photographs
scout-report--not_scheduled = not scheduled
scout-report-access = Access
scout-report-available = Available
scout-report-basecamp = Basecamp
scout-report-contact = Contact
scout-report-deposit = Deposit
scout-report-faces-no-sun-on-it = Faces { $faces }: no sun on it
scout-report-faces-sun-on-it = Faces { $faces }: sun on it { $all }
scout-report-flat = { $fee } flat
scout-report-from-the-base = From the base
scout-report-h-drive = { $hours } h drive
scout-report-h-min-drive = { $hours } h { $rest } min drive
scout-report-hours-allowed = Hours allowed
scout-report-min-drive = { $rest } min drive
scout-report-nearest-hospital = Nearest hospital
scout-report-notes = Notes
scout-report-parking = Parking
scout-report-permit = Permit
scout-report-phone-coverage = Phone coverage
scout-report-power = Power
scout-report-scouted = Scouted
scout-report-site-fee = Site fee
scout-report-sound = Sound
scout-report-sun-on = Sun on { $date }
scout-report-sun-seen = Sun seen
scout-report-why = Why

## script-notes

script-notes--scene = Scene
script-notes--page = Page
script-notes--note = Note
script-notes--from = From
script-notes--date = Date
script-notes--status = Status
script-notes--answer = Answer
script-notes--changes = What this draft changes
script-notes--drafts = Drafts
script-notes--draft = Draft
script-notes--colour = Color
script-notes--author = Author
script-notes--scenes = Scenes changed
script-notes--pages = Pages
script-notes--whole = The script as a whole
script-notes--shot = shoots
script-notes--as_of = as of
script-notes--none = No notes on this draft.
script-notes-about-it = About it
script-notes-added = added{ " " }
script-notes-added-2 = Added
script-notes-author = Author
script-notes-changed = Changed
script-notes-current-draft = Current draft
script-notes-cut = cut{ " " }
script-notes-cut-2 = Cut
script-notes-date = Date
script-notes-done = Done
script-notes-in-hand = In hand
script-notes-none-open = { $notes }, none open
script-notes-notes = Notes
script-notes-open = { $open } open
script-notes-open-2 = Open
script-notes-open-3 = { $notes }, { $open } open
script-notes-pages = Pages
script-notes-stays = Stays

## shooting-schedule

shooting-schedule--comments = Comments
shooting-schedule--hazards = Hazards
shooting-schedule--set_elements = Set, cast and elements
shooting-schedule--est_time = Est.
shooting-schedule--location = Location

## sides

sides--cast = Cast
sides--character = Character
sides--artist = Performer
sides--script_page = Script page
sides--struck = not today
sides--scene_continued = CONTINUED:
sides--scene_continues = (CONTINUED)
sides--unread = not in the script that was read

## start-paperwork

start-paperwork--name = Name
start-paperwork--department = Department
start-paperwork--next = Next day
start-paperwork--as_of = as of
start-paperwork--minor = minor
start-paperwork-a-date-alone-is-the-date = A date alone is the date it was signed. Empty: not asked of this person. Running out: within 14 days, or before the person’s last day of work.
start-paperwork-complete = Complete
start-paperwork-expired = Expired
start-paperwork-not-complete = Not complete
start-paperwork-not-sent = Not sent
start-paperwork-people = People
start-paperwork-running-out = Running out
start-paperwork-sent = Sent
start-paperwork-until = Until
start-paperwork-work-next-and-not-complete = Work next and not complete
start-paperwork-works-and-is-not-complete = Works { $date } and is not complete
paper-kind-deal-memo = Deal memo
paper-kind-contract = Contract
paper-kind-right-to-work = I-9
paper-kind-tax-forms = Tax forms
paper-kind-nda = NDA
paper-kind-training = Training
paper-kind-child-permit = Work permit

## stripboard

stripboard--sheet = Sheet
stripboard--others = Others
stripboard--cast_key = Cast and their strips
stripboard--colours = Colors of the strips
stripboard--end_of = End of
stripboard--moved = was
stripboard--night_edge = dark edge: night
stripboard--twilight_edge = barred edge: dawn or dusk
stripboard--compared = Strips that moved name where they stood in
stripboard-day = Day { $number }, { $date }
stripboard-in-the-boneyard = in the boneyard
stripboard-pages = { $scenes } · { $rest } pages

## talent-schedule

talent-schedule--what = What
talent-schedule--time = Time
talent-schedule--place = Place
talent-schedule--remarks = Remarks
talent-schedule--appearances = Appearances
talent-schedule--options = Holds and options
talent-schedule--dates = Dates
talent-schedule--deadline = Take up by
talent-schedule--status = Status
talent-schedule--obligations = Start and stop
talent-schedule--deal = Deal dates
talent-schedule--due = Due
talent-schedule--as_of = as of
talent-schedule-adr = ADR
talent-schedule-agent = Agent
talent-schedule-by-air = By air
talent-schedule-by-the-day = By the day
talent-schedule-by-the-week = By the week
talent-schedule-contract = Contract
talent-schedule-days-of-work = Days of work
talent-schedule-days-on-hold = Days on hold
talent-schedule-deal = Deal
talent-schedule-deal-dates-overdue = Deal dates overdue
talent-schedule-done = Done { $day_and_month }
talent-schedule-due = Due
talent-schedule-first-by = first by { $date }
talent-schedule-fitting = Fitting
talent-schedule-from = from { $time }
talent-schedule-from-2 = from { $date }
talent-schedule-given-back = Given back { $day_and_month }
talent-schedule-guardian = Guardian
talent-schedule-lapsed = Lapsed
talent-schedule-no-shoot-day-yet = no shoot day yet
talent-schedule-not-available = Not available
talent-schedule-open = Open
talent-schedule-option = Option
talent-schedule-options-open = Options open
talent-schedule-other-appearances = Other appearances
talent-schedule-overdue = Overdue { $days }
talent-schedule-pick-up = pick-up { $time }
talent-schedule-pick-up-date = Pick-up date
talent-schedule-press = Press
talent-schedule-rehearsal = Rehearsal
talent-schedule-run-of-the-picture = Run of the picture
talent-schedule-scene = Scene { $one }
talent-schedule-scenes = Scenes { $all }
talent-schedule-start = Start
talent-schedule-stop = Stop
talent-schedule-taken-up = Taken up { $day_and_month }
talent-schedule-test = Test
talent-schedule-three-days = Three days
talent-schedule-to = to { $date }
talent-schedule-to-2 = to { $time }
talent-schedule-to-come = To come
talent-schedule-travel = Travel
talent-schedule-work-window = Work window

## transport-order

transport-order--run = Run
transport-order--runs = Runs
transport-order--vehicle = Vehicle
transport-order--vehicles = Vehicles
transport-order--plate = Plate
transport-order--driver = Driver
transport-order--drivers = Drivers
transport-order--starts = Start
transport-order--time = Time
transport-order--stop = Pick up at
transport-order--drop = Drop at
transport-order--passengers = Passengers
transport-order--passenger = Passenger
transport-order--called = Call
transport-order--wraps = Wraps
transport-order--arrives = Arrive
transport-order--from = From
transport-order--by_name = Who is picked up when
transport-order--pickup = Pick-up
transport-order--on_duty = On duty
transport-order--hours = Hours
transport-order--department = Department
transport-order--seats = Seats
transport-order--captain = Transportation
transport-order--base = Destination
transport-order--nobody = No passengers
transport-order--called_within = call
transport-order--wraps_within = wraps
transport-order-errand = Errand
transport-order-h-min = { $hours } h { $rest } min
transport-order-min = { $rest } min
transport-order-of = { $taken } of { $seats }
transport-order-pick-up = Pick-up
transport-order-return = Return
transport-order-shuttle = Shuttle
transport-order-with = { " " }with{ " " }
transport-order-first-vehicle = First vehicle
transport-order-first-pick-up = First pick-up

## travel-memo

travel-memo--trips = Travel
travel-memo--rooms = Hotel
travel-memo--days = Days away
travel-memo--per_diem = Per diem
travel-memo--depart = Departs
travel-memo--arrive = Arrives
travel-memo--journey = Journey
travel-memo--pickup = Pick-up
travel-memo--booking = Booking
travel-memo--check_in = Check in
travel-memo--check_out = Check out
travel-memo--nights = Nights
travel-memo--confirmation = Confirmation
travel-memo--what = What
travel-memo--visas = Visa and work permit
travel-memo--contacts = Whom to ring
travel-memo-at = { $days } at { $rate }: { $currency }.
travel-memo-call = call { $call }
travel-memo-day-off = Day off
travel-memo-hold = Hold
travel-memo-production-office = Production office
travel-memo-shared = shared { $with }
travel-memo-travel = Travel
travel-memo-travel-and-housing = Travel and housing
travel-memo-until = until { $date }
travel-memo-visa = Visa
travel-memo-with = with { $names }
travel-memo-work = Work

## vfx-list

vfx-list--as_of = as of
vfx-list--summary = By vendor and status
vfx-list--vendor = Vendor
vfx-list--shots = Shots
vfx-list--frames = Frames
vfx-list--cost = Cost
vfx-list--shot = Shot
vfx-list--description = Description
vfx-list--status = Status
vfx-list--turnover = Turnover
vfx-list--due = Final due
vfx-list--final = Final
vfx-list--version = Version
vfx-list--remarks = Remarks
vfx-list-after-conform = after conform
vfx-list-all = All
vfx-list-awarded = Awarded
vfx-list-bid = Bid
vfx-list-due-within-7-days = Due within 7 days
vfx-list-final = Final
vfx-list-in-progress = In progress
vfx-list-in-review = In review
vfx-list-late = { $days } late
vfx-list-late-2 = Late
vfx-list-no-vendor-yet = No vendor yet
vfx-list-not-turned-over = Not turned over
vfx-list-of = { $share }% of { $live }
vfx-list-omitted = Omitted
vfx-list-on-hold = On hold
vfx-list-revise = Revise
vfx-list-sc = Sc. { $scene }
vfx-list-shots = Shots
vfx-list-turned-over = Turned over
vfx-list-with-the-vendors = With the vendors

## budget-compare

budget-compare-grand-total = Grand total
budget-compare-less = Less { $name }
budget-compare-net-budget = Net budget
budget-compare-total-above-the-line = Total above-the-line
budget-compare-total-negative-cost = Total negative cost
budget-compare-total-other = Total other
budget-compare-total-post = Total post
budget-compare-total-production = Total production
budget-compare-variance-is-less-over-in-parentheses = Variance is { $name } less { $name2 }; over in parentheses.

## casting

casting-1-shoot-day = 1 shoot day, { $date }
casting-aged = , aged { $age }
casting-audition = Audition
casting-backup = Backup
casting-callback = Callback
casting-canceled = Canceled
casting-cast = Cast
casting-chemistry = Chemistry
casting-choice = Choice
casting-closed = Closed
casting-first = First
casting-free-on-all-shoot-days = Free on all { $all } shoot days
casting-free-on-of = Free on { $free } of { $all }: { $parts }
casting-free-on-the-shoot-day = Free on the shoot day
casting-guardian = guardian { $name }
casting-hold = Hold
casting-minor = Minor{ $age }; { $guardian }
casting-no-guardian-stated = no guardian stated
casting-no-shoot-day-yet = no shoot day yet
casting-no-show = No-show
casting-offer-out = Offer out
casting-open = Open
casting-pass = Pass
casting-r-sum = Résumé
casting-reel = Reel
casting-shoot-days = { $count } shoot days, { $date } – { $date2 }
casting-submitted = Submitted
casting-test = Test
casting-not = not

## one-line-schedule

one-line-schedule-pages = { $scenes } · { $eighths } pages

## performer-times

performer-times-yes = Yes

## schedule

schedule-added = Added
schedule-also = also { $on }
schedule-approx-crew-call = Approx. crew call
schedule-approx-crew-call-2 = approx. crew call
schedule-based-on-the = Based on the { $name }
schedule-changes-since = Changes since { $name }
schedule-closed-set = Closed set
schedule-continuous-day = Continuous day
schedule-cover-for = Cover for { $names }
schedule-day = day { $number }
schedule-day-2 = day { $number }, { $date }
schedule-day-3 = Day { $number }
schedule-day-4 = day { $n }
schedule-day-of = Day { $number } of { $total }
schedule-draft = { $name } draft
schedule-dropped = Dropped
schedule-ep = Ep. { $episode }: { $pages }
schedule-est = est. { $hours }
schedule-from = from { $list }
schedule-moved = Moved
schedule-no-longer = no longer { $on }
schedule-no-photography = No photography
schedule-not-shot = Not shot
schedule-of = { $pages } of { $of_pages }
schedule-of-2 = { $scenes } of { $of_scenes }
schedule-omitted = { $cut } omitted
schedule-on = { $part_name } on
schedule-other-pages = Other pages
schedule-owed = { $what }, { $rest } owed
schedule-owed-from = Owed from { $day_name }
schedule-owed-of = Owed: { $rest } of { $pages }
schedule-pages = { $days } · { $pages } pages
schedule-pages-2 = Pages
schedule-part = part { $part }
schedule-partly-shot = Partly shot
schedule-photography = Photography
schedule-preparation = Preparation
schedule-scenes = Scenes
schedule-semi-continuous-day = Semi-continuous day
schedule-shoot-day = Shoot day
schedule-shoot-days = Shoot days
schedule-sunrise = Sunrise
schedule-sunset = Sunset
schedule-weather-cover = Weather cover
schedule-weather-permitting = Weather permitting
schedule-week = Week { $number }
schedule-with = with { $pages }
schedule-wrap = wrap { $time }

## travel

travel-car = Car
travel-ferry = Ferry
travel-flight = Flight
travel-own-car = Own car
travel-train = Train

## The site around the papers

site--all-papers = All papers
site--skip = Skip to the content
site--site = Site
site--previous = Previous:
site--next = Next:
site--same_day = Same day:
site--papers = Papers
site--by_day = By day
site--by_kind = By kind
site--today = Today
site--tomorrow = Tomorrow
site--pdf = PDF
site--pages = pp
site--not_made = Not made
site--next_call = Next call
site--as_of = As of
site--call = Call
site--wrap = wrap
site--no_call = No call ahead
site--nothing = No unit is at work
site--ahead = Due next
site--findings = Findings
site--findings_none = Nothing to say
site--findings_more = more; callboard check lists them all
site--errors = Errors
site--warnings = Warnings
site--notes = Notes
site--search = Search
site--search_help = Names, scenes, places, any word
site--keys = Press / to search, arrows to choose, Esc to leave
site--results = Results
site--no_index = The index is not there
site--look = Appearance
site--look_auto = As the device
site--look_light = Light
site--look_dark = Dark
site--on_page = On this page
site--people = People
site--places = Places
site--cast = Cast
site--crew = Crew
site--place = Place
site--days = Days
site--other_papers = Other papers
count-items-due =
    { $count ->
        [one] { $count } item due
       *[other] { $count } items due
    }
count-calendar-days =
    { $count ->
        [one] { $count } calendar day
       *[other] { $count } calendar days
    }
count-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
count-warnings =
    { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
count-clearances =
    { $count ->
        [one] { $count } clearance
       *[other] { $count } clearances
    }
count-credits =
    { $count ->
        [one] { $count } credit
       *[other] { $count } credits
    }

## How a call sheet stands

approval-approved = Approved
approval-preliminary = Preliminary
approval-superseded = Superseded
approval-by = { $role } { $name }, { $at }
approval-and = { " and " }
approval-by-none = not approved by { $roles }
approval-by-some = approved by { $signed }; not by { $roles }
approval-superseded-by = by the sheet approved { $at }
approval-replaces = it replaces the sheet approved { $at }

## Messages to people

letter-your-call = Your call: { $call }
letter-your-call-on-call = Your call: on call
letter-artist-call = { $artist }: { $call }
letter-approved = approved
letter-preliminary = preliminary
letter-calendar-not-called = { $title }: not called
letter-not-called-any-more = You are not called any more on this day
letter-preliminary-sheet = PRELIMINARY: this call sheet is not approved yet and may still change.
letter-changed-since = Changed since the message of { $at }:
letter-where = Where
letter-and-where = And where
letter-cancelled-call-for-the-calendar = the cancelled call for the calendar
letter-call-for-the-calendar = the call for the calendar
letter-attached = Attached: { $files }.
letter-please-confirm = Please confirm your call by answering this message.
letter-by-own-means = by own means
letter-pick-up = Pick-up
letter-from = from
letter-report = Report
letter-costume = Costume
letter-makeup = Make-up/hair
letter-rehearsal = Rehearsal
letter-to-set = To set
letter-on-set = On set
letter-call = Call
letter-crew-call = Crew call
letter-place = Place
letter-parking = Parking: { $text }
letter-a-new-version = a new version
letter-no-longer = { $label }: no longer ({ $from })
letter-mark-preliminary-update = PRELIMINARY, update:{ " " }
letter-mark-preliminary = PRELIMINARY:{ " " }
letter-mark-update = Update:{ " " }
letter-you-are-not-called = you are not called
letter-calls-from = calls from { $call }
letter-your-call-at = your call { $call }
letter-you-are-on-call = you are on call
calendars-due = { $number } due, { $buyer }
calendars-milestones = { $title }: milestones

## Categories of the breakdown

category-background = Background
category-stunts = Stunts
category-vehicles = Vehicles
category-props = Props
category-weapons = Weapons
category-sfx = Special effects
category-wardrobe = Wardrobe
category-makeup-hair = Makeup and hair
category-animals = Animals
category-wranglers = Wranglers
category-intimacy = Intimacy
category-camera = Camera
category-grip = Grip
category-electric = Electric
category-sound = Sound
category-music = Music
category-art = Art department
category-set-dressing = Set dressing
category-greenery = Greens
category-security = Security
category-special-equipment = Special equipment
category-additional-labor = Additional labor
category-vfx = Visual effects
category-mechanical-fx = Mechanical effects
category-misc = Miscellaneous

## Words of the vocabulary

term-travel = travel
term-prelight = prelight
term-rehearsal = rehearsal
term-prep = prep
term-off = off
term-holiday = holiday
term-shoot = shoot
term-day = day
term-week = week
term-hour = hour
term-month = month
term-public = public
term-restricted = restricted
term-main = main
term-end = end
term-equal = equal
term-n = N
term-nne = NNE
term-ne = NE
term-ene = ENE
term-e = E
term-ese = ESE
term-se = SE
term-sse = SSE
term-s = S
term-ssw = SSW
term-sw = SW
term-wsw = WSW
term-w = W
term-wnw = WNW
term-nw = NW
term-nnw = NNW
term-strike = strike
term-hold = hold
term-overtime = overtime
term-power = power
term-ceiling = ceiling
term-sound = sound
term-access = access
term-toilets = toilets
term-neighbours = neighbours
term-weather-cover = weather cover
term-name = name
term-product = product
term-music = music
term-location = location
term-artwork = artwork
term-clip = clip
term-fitting = fitting
term-test = test
term-press = press
term-breakfast = breakfast
term-lunch = lunch
term-second-meal = second meal
term-dinner = dinner
revise-changed-since = Changed since { $colour }
revise-new-since = New since { $colour }
revise-changed-mark = * changed since { $colour }, { $date }

## Some more phrases

fee-per = { $fee } a { $per }
schedule-a-day = day
schedule-end-of = END { $what } — { $date } — { $pages } Total Pages
schedule-also-needed = Also needed
talent-schedule-first-hold = First hold
talent-schedule-second-hold = Second hold
scout-report-sun-rises = { $clock } rises { $point } { $azimuth }°
scout-report-sun-sets = { $clock } sets { $point } { $azimuth }°
scout-report-sun-stands = { $clock } { $point } { $azimuth }°, { $height }° high
scout-report-chosen = Chosen
scout-report-open = Open
scout-report-shortlisted = Shortlisted
scout-report-chosen-too = Chosen too
scout-report-in-reserve = In reserve
scout-report-rejected = Rejected
scout-report-chosen-name = Chosen: { $name }
scout-report-open-today = Open, to be decided today
scout-report-open-late = Open, { $days } late
scout-report-open-left = Open, { $days } left
scout-report-which-of = { $which } of { $count }
scout-report-pages = { $pages } pages
scout-report-wants-before = { $date }: { $name } wants { $days } before the first shoot day
scout-report-before-first-day = { $date }, { $days } before the first shoot day
scout-report-count =
    { $count ->
        [one] { $count } candidate
       *[other] { $count } candidates
    }
