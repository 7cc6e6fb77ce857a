### The words of the papers in UK English, where they are not those of en-US.

## Dates

date-long = { $weekday } { $day } { $month } { $year }
date-plain = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-short = { $weekday } { $day } { $month }
date-medium = { $weekday } { $day } { $month } { $year }

## Words of every paper

common--hospital = Nearest A&E
common--crew_call = Unit call
common--basecamp = Unit base
common--holding = SA holding
common--background = Supporting artists

## Words of the papers of the schedule

schedule--script_day = Story day
schedule--minor = (child)

## asset-tracker

asset-tracker--number = No.

## budget-topsheet

budget-topsheet--amortized = Amortised
budget-topsheet-column-amortized = amortised

## call-sheet

call-sheet--hazards = Risk assessment
call-sheet--cast = Artistes
call-sheet--artist = Artiste
call-sheet--pickup = P/up
call-sheet--report = Arrive
call-sheet--costume = Costume
call-sheet--travel = Travel
call-sheet--makeup = M-up
call-sheet--blocking = Line-up
call-sheet--minor = (child)
call-sheet--background = Supporting artists and stand-ins
call-sheet--quantity = No.
call-sheet--pickups = Transport: pick-ups
call-sheet--instructions = Department requirements
call-sheet--crew = Unit
call-sheet--vehicles = Transport
call-sheet--equipment = Facilities and equipment
call-sheet--vendor = Supplier
call-sheet--meals = Catering
call-sheet--channels = Radio channels
call-sheet-background-and-stand-ins = Supporting artists
call-sheet-breakfast-ready = Breakfast from
call-sheet-bus-to-location-calls-are-at = Coach to location: calls are at the coach
call-sheet-cast = Artistes
call-sheet-closed-set-no-visitors-no-photographs = CLOSED SET: no visitors, no photography
call-sheet-courtesy-housing-and-rides = Too tired to drive
call-sheet-crew-call = unit call
call-sheet-crew-call-2 = Unit call
call-sheet-general-crew-call = Unit call
call-sheet-guardian = Chaperone
call-sheet-harassment-and-discrimination = Bullying and harassment
call-sheet-ndb-ready = ND breakfast
call-sheet-no-forced-calls-without-upm-approval = No overtime without the production manager's approval
call-sheet-producers-safety-contact = Health and safety contact
call-sheet-tba = TBC

## clearance-report

clearance-report--number = No.

## contact-list

contact-list--vendors = Suppliers
contact-list--number = No.
contact-list--guardian = Chaperone
contact-list--phone = Mobile
contact-list--minor = child
contact-list-guardian = Chaperone

## equipment-list

equipment-list--pickup = Collect
equipment-list--picked_up = collected

## hot-cost

hot-cost--labour = Labour by department
hot-cost-crew-call = Unit call

## invoices

invoices--vendor = Supplier
invoices--tax = VAT

## location-list

location-list--fees = Location fees
location-list--restoration = Reinstatement
location-list-neighbors = Neighbours

## petty-cash

petty-cash--tax = VAT

## production-report

production-report--cast = Artistes
production-report--artist = Artiste
production-report--minor = (child)
production-report--report = Arrive
production-report--tutoring = tuition
production-report--background = Supporting artists and stand-ins
production-report--quantity = No.
production-report--catering = Catering
production-report--crew = Unit
production-report--vehicles = Transport
production-report--equipment = Facilities and equipment
production-report--vendor = Supplier
production-report-crew-call = Unit call
production-report-key-2nd-ad = 2nd AD
production-report-last-man-out = Last person out
production-report-upm = Production manager

## purchase-orders

purchase-orders--number = PO no.
purchase-orders--vendor = Supplier
purchase-orders--tax = VAT

## scout-report

scout-report--candidates = Options
scout-report-basecamp = Unit base
scout-report-nearest-hospital = Nearest A&E
scout-report-count =
    { $count ->
        [one] { $count } option
       *[other] { $count } options
    }

## script-notes

script-notes--colour = Colour

## sides

sides--artist = Artist

## start-paperwork

start-paperwork--minor = child
paper-kind-right-to-work = Right to work
paper-kind-tax-forms = Starter form
paper-kind-child-permit = Child licence

## stripboard

stripboard--colours = Colours of the strips

## talent-schedule

talent-schedule--options = Pencils and options
talent-schedule-guardian = Chaperone
talent-schedule-pick-up-date = Recall date

## transport-order

transport-order--plate = Reg.
transport-order--captain = Transport

## casting

casting-callback = Recall
casting-canceled = Cancelled

## day-out-of-days

day-out-of-days-k = (child)

## schedule

schedule-approx-crew-call = Approx. unit call
schedule-approx-crew-call-2 = approx. unit call

## Categories of the breakdown

category-background = Supporting artists
category-vehicles = Action vehicles
category-weapons = Armoury
category-wardrobe = Costume
category-makeup-hair = Make-up and hair
category-wranglers = Handlers
category-electric = Lighting
category-additional-labor = Additional labour
schedule-end-of = END OF { $what } – { $date } – total pages { $pages }
talent-schedule-first-hold = First pencil
talent-schedule-second-hold = Second pencil
call-sheet-time-breakfast = Breakfast from
call-sheet-time-shooting = Shooting

## What differs

diff-crew-call = unit call
diff-report = arrive
diff-makeup = make-up
diff-script-day = story day

## Messages to people

letter-report = Arrive
letter-makeup = Make-up and hair
letter-crew-call = Unit call
