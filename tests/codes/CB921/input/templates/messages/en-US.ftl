common--hospital = Hospital with an emergency room
common--basecamp Base
