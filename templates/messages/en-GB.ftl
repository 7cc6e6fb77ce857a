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

## clearance-report

clearance-report--number = No.

## contact-list

contact-list--vendors = Suppliers
contact-list--number = No.
contact-list--guardian = Chaperone
contact-list--phone = Mobile
contact-list--minor = child

## equipment-list

equipment-list--pickup = Collect
equipment-list--picked_up = collected

## hot-cost

hot-cost--labour = Labour by department

## invoices

invoices--vendor = Supplier
invoices--tax = VAT

## location-list

location-list--fees = Location fees
location-list--restoration = Reinstatement

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

## purchase-orders

purchase-orders--number = PO no.
purchase-orders--vendor = Supplier
purchase-orders--tax = VAT

## scout-report

scout-report--candidates = Options

## script-notes

script-notes--colour = Colour

## sides

sides--artist = Artist

## start-paperwork

start-paperwork--minor = child

## stripboard

stripboard--colours = Colours of the strips

## talent-schedule

talent-schedule--options = Pencils and options

## transport-order

transport-order--plate = Reg.
transport-order--captain = Transport
