### The words of the papers in US English. Every message of callboard stands here; the other files follow it.
### `group--key` is a label of the papers of that group; what has figures is a phrase.

## Names of the papers

paper-asset-tracker = Asset tracker
paper-audition-schedule = Audition schedule
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
list-comma = { ", " }
share-under = under { $share }
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

## calendar

calendar--night = Night
calendar--away = Not available

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

## change-memo

change-memo--from = Before
change-memo--to = After
change-memo--changes = Changes
change-memo--guess = please check

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

## per-diem

per-diem--name = Name
per-diem--days = Days
per-diem--rate = Rate
per-diem--paid = Paid to
per-diem--signature = Received
per-diem--legend = T travel · W work · H hold · off day off away from home

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

## scout-report

scout-report--shoots = Shoots
scout-report--decide_by = Decide by
scout-report--chosen = Chosen
scout-report--candidates = Candidates
scout-report--report = Location report
scout-report--why = Why
scout-report--pictures = Photographs
scout-report--not_scheduled = not scheduled

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
