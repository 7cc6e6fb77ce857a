common--hospital = Hospital with an emergency room
day-off-total = Day { $number }/{ $total }
day-of-total = Day { $nummer }/{ $total }
