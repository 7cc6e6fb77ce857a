//! The table of codes: append-only, a code is never used again for something else.
//!
//! Groups: `CB0xx` reading, `CB1xx` breakdown, `CB2xx` schedule and people, `CB3xx` money, `CB4xx` places and permits,
//! `CB5xx` post and delivery, `CB6xx` assets and casting, `CB9xx` templates and output.

use super::Severity;
use Severity::{Error, Note, Warning};

/// A row of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// `CB203`.
    pub id: &'static str,
    /// A short name: `cast-unavailable`.
    pub name: &'static str,
    /// The severity it has by default.
    pub severity: Severity,
    /// One line: what is wrong.
    pub title: &'static str,
    /// What it means, where the rule comes from, and what to do: a short Markdown text.
    pub text: &'static str,
}

impl Code {
    /// Whether facts are missing that the user has written, because a whole file, sheet or column could not be read.
    #[must_use]
    pub fn loses_facts(&self) -> bool {
        [&UNREADABLE, &YAML_SYNTAX, &NOT_UTF8, &TOO_LARGE, &NO_PRODUCTION, &SOURCE_MISSING, &COLUMN_MISSING, &ENCRYPTED, &PARTLY_READ]
            .contains(&self)
    }
}

macro_rules! codes {
    ($($ident:ident = $id:literal $name:literal $severity:ident $title:literal;)*) => {
        $(
            #[doc = $title]
            pub static $ident: Code = Code {
                id: $id,
                name: $name,
                severity: $severity,
                title: $title,
                text: include_str!(concat!("codes/", $id, ".md")),
            };
        )*
        /// Every code, in order.
        pub static ALL: &[&Code] = &[$(&$ident),*];
    };
}

codes! {
    UNREADABLE = "CB001" "unreadable-file" Error "a file cannot be read";
    YAML_SYNTAX = "CB002" "yaml-syntax" Error "a YAML file is not well formed";
    NOT_UTF8 = "CB003" "not-utf8" Error "a text file is not UTF-8";
    DUPLICATE_KEY = "CB004" "duplicate-key" Error "a key stands twice in one record";
    UNKNOWN_KEY = "CB005" "unknown-key" Error "a key is not known";
    WRONG_TYPE = "CB006" "wrong-type" Error "a value has the wrong shape";
    BAD_VALUE = "CB007" "bad-value" Error "a value cannot be read";
    MISSING_KEY = "CB008" "missing-key" Error "a record lacks a key it cannot do without";
    CONFLICT = "CB009" "conflict" Error "two sources say different things of one fact";
    TOO_LARGE = "CB010" "too-large" Error "a file is larger or deeper than callboard reads";
    NO_PRODUCTION = "CB011" "no-production" Error "there is no production here";
    OVERLAY_ORPHAN = "CB012" "overlay-orphan" Warning "an overlay finds no target";
    SOURCE_MISSING = "CB013" "source-missing" Error "a declared source is not there";
    COLUMN_MISSING = "CB014" "column-missing" Error "a declared column is not there";
    MEDIA_MISSING = "CB015" "media-missing" Warning "a picture or other media file is not there";
    BAD_MEDIA = "CB016" "bad-media" Warning "a picture cannot be read";
    ENCRYPTED = "CB017" "encrypted" Error "a workbook is protected by a password";
    NOT_RECOGNISED = "CB020" "not-recognised" Note "a spreadsheet was not recognised, so it is not read";
    GUESSED_SHEET = "CB021" "guessed-sheet" Note "a sheet was recognised by its headers";
    GUESSED_CELL = "CB022" "guessed-cell" Note "a cell was repaired";
    ROW_SKIPPED = "CB023" "row-skipped" Note "a row was taken for a banner, a total or a blank";
    COLUMN_UNUSED = "CB024" "column-unused" Note "a column of a recognised sheet is not read";
    ALLOW_UNUSED = "CB030" "allow-unused" Warning "an allowance silences nothing";
    ALLOW_INCOMPLETE = "CB031" "allow-incomplete" Error "an allowance lacks its reason or its end";
    SCRIPT_LINE = "CB032" "script-line" Note "a line of a screenplay may not be what it looks like";
    SCENE_UNNUMBERED = "CB033" "scene-unnumbered" Note "a scene of a script has no number";
    NUMBER_REPEATED = "CB034" "number-repeated" Warning "one number stands for two scenes of a file";
    CAST_UNNUMBERED = "CB035" "cast-unnumbered" Note "a character of a script has no cast number";
    PARTLY_READ = "CB036" "partly-read" Error "a file of another tool could be read only in part";
    NAMED_OTHERWISE = "CB037" "named-otherwise" Note "a file of another tool is named as something else";
    PAGES_WORKED_OUT = "CB038" "pages-worked-out" Note "the length of a scene was worked out from its text";
    NO_SCENES = "CB039" "no-scenes" Warning "a screenplay has no scenes";
    CUT_LINES = "CB040" "cut-lines" Warning "lines of a cut list cannot be read";
    CUT_RATE = "CB041" "cut-rate" Note "the frame rate of a cut list was assumed";
    CUT_TIMES = "CB042" "cut-times" Warning "edits of a cut list play for another time than they take";
    DEPARTMENT_GUESSED = "CB043" "department-guessed" Note "the department of a contact was told from the position";
    TABLE_RECOGNISED = "CB044" "table-recognised" Note "a table of another tool was recognised by its columns";
    SCHEDULE_DAMAGED = "CB046" "schedule-damaged" Warning "a schedule names things that it does not hold";
    SCHEDULE_PARTLY_READ = "CB047" "schedule-partly-read" Error "a schedule could be read only in part";
    SCHEDULE_GUESS = "CB048" "schedule-guess" Note "a schedule leaves something open, and it was assumed";
    STRIP_LOOSE = "CB049" "strip-loose" Warning "a strip stands between the days of a board";
    NO_START = "CB050" "no-start" Warning "a schedule has no start date";

    SCENE_REPEATED = "CB101" "scene-repeated" Error "one scene number stands for two scenes";
    UNKNOWN_CAST = "CB102" "unknown-cast" Error "a cast number is not in the cast list";
    NO_LOCATION = "CB103" "no-location" Warning "a scheduled scene has no location";
    NO_PAGES = "CB104" "no-pages" Warning "a scene has no page count";
    NEAR_DUPLICATE = "CB105" "near-duplicate" Warning "one thing stands under two names that hardly differ";
    CONTINUITY_ORDER = "CB106" "continuity" Warning "scenes on the two sides of a change are shot in the wrong order";
    CLEARANCE_OPEN = "CB107" "clearance-open" Warning "a scene is shot with something in it that is not cleared";
    SCRIPT_NOTE_OPEN = "CB108" "script-note-open" Warning "a scene is about to be shot with an open note on it";
    RESEARCH_OPEN = "CB109" "research-open" Warning "a scene is about to be shot with an open question of research";
    CLEARANCE_ENDS = "CB110" "clearance-ends" Warning "a clearance ends before its last scene is shot";
    IMPORT_CLASH = "CB111" "import-clash" Warning "a hand and a new import changed one fact";
    IMPORT_ORPHAN = "CB112" "import-orphan" Warning "somebody's work hangs on a record that the new draft has no more";
    TWO_DRAFTS = "CB113" "two-drafts" Warning "two drafts of one script are read";

    UNKNOWN_SCENE = "CB201" "unknown-scene" Error "a strip names a scene that is not in the breakdown";
    SCENE_TWICE = "CB202" "scene-twice" Warning "a scene is scheduled twice";
    SCENE_UNSCHEDULED = "CB203" "scene-unscheduled" Warning "a scene is not scheduled";
    PARTS_DIFFER = "CB204" "parts-differ" Warning "the parts of a scene do not add up to it";
    CAST_UNAVAILABLE = "CB205" "cast-unavailable" Warning "a performer is scheduled on a day that is not free";
    DOUBLE_BOOKED = "CB206" "double-booked" Warning "one person or place is wanted twice at one time";
    SHORT_REST = "CB207" "short-rest" Warning "the rest between wrap and the next call is too short";
    OUTSIDE_DAYLIGHT = "CB208" "outside-daylight" Warning "an exterior is not in the light it is written for";
    DAY_REPEATED = "CB209" "day-repeated" Error "one unit has two days of one date";
    UNKNOWN_PERSON = "CB210" "unknown-person" Error "a call names nobody on the lists";
    OMITTED_SCHEDULED = "CB211" "omitted-scheduled" Warning "an omitted scene is scheduled";
    UNKNOWN_REFERENCE = "CB212" "unknown-reference" Error "a name refers to nothing";
    NO_CALL = "CB213" "no-call" Warning "a shoot day has no call";
    WEEKLY_REST = "CB214" "weekly-rest" Warning "the rest over days off is too short";
    MEAL_LATE = "CB215" "meal-late" Warning "a meal comes too late, or not at all";
    OVERTIME = "CB216" "overtime" Note "a day or a week runs past gold time or another threshold";
    SIXTH_DAY = "CB217" "sixth-day" Warning "a sixth or seventh day, a holiday, or too many days running are worked";
    WEEK_SHIFT = "CB218" "week-shift" Warning "the work week is shifted more often than is free";
    DROP_PICKUP = "CB219" "drop-pickup" Warning "a performer is dropped and picked up against the agreement's terms";
    PAID_HOLD = "CB220" "paid-hold" Note "paid hold days that a drop would save";
    TRAVEL_REST = "CB221" "travel-rest" Warning "the rest after a journey is too short";
    ZONE = "CB222" "zone" Warning "a long day, or rest in a secondary zone, lacks what the agreement gives";
    LATE_CHANGE = "CB223" "late-change" Warning "a call was changed or cancelled too late";
    WEATHER_PERMITTING = "CB224" "weather-permitting" Warning "a call that depends on the weather lacks its notice or conditions";
    MINOR_HOURS = "CB225" "minor-hours" Warning "a child works longer or later than the law allows";
    NIGHT_TO_DAY = "CB226" "night-to-day" Warning "a unit turns from night to day without the rest for it";
    COMPANY_MOVES = "CB227" "company-moves" Warning "a day has more company moves than usual, or a place is come back to";
    DAY_LOAD = "CB228" "day-load" Warning "a day holds more than the show's norm, or the pages do not add up";
    LINK_MISSING = "CB229" "link-missing" Warning "somebody whom the day's scenes call for is not engaged";
    HAZARD_UNASSESSED = "CB230" "hazard-unassessed" Warning "a hazard of a shoot day names no risk assessment";
    INTIMACY = "CB231" "intimacy" Warning "a scene of intimacy lacks its coordinator, its closed set or its rider";
    REQUIRED_TEXT = "CB232" "required-text" Warning "text that an agreement requires on the call sheet, or forbids there";
    PACK_HISTORICAL = "CB233" "pack-historical" Note "terms of an agreement are not those of the shoot";
    WORKING_TIME = "CB234" "working-time" Warning "working time passes what the law allows";
    UK_DAY = "CB235" "uk-day" Warning "a working day is longer than its form";
    BONEYARD_AND_BOARD = "CB236" "boneyard-and-board" Warning "a scene is in the boneyard and on the board";
    REPORT_DIFFERS = "CB237" "report-differs" Warning "a report does not fit the board or the script";
    OWED_SCENE = "CB238" "owed-scene" Warning "a scene that was left unfinished is on no later day";
    SCENES_NOT_SHOT = "CB239" "scenes-not-shot" Warning "scenes stand on a day on which the unit does not shoot";
    OFF_DAY_WORK = "CB241" "off-day-work" Warning "a unit works on a day that the calendar has off";
    EMPTY_DAY = "CB242" "empty-day" Note "a shoot day has no scene yet";
    UNKNOWN_HEADING = "CB243" "unknown-heading" Note "a word of a heading says neither inside or outside nor a time of day";
    REPORT_TIMES = "CB244" "report-times" Warning "times of a report are out of order";
    APPEARANCE_CLASH = "CB245" "appearance-clash" Warning "an artist is wanted for two things at once";
    APPEARANCE_TRAVEL = "CB246" "appearance-travel" Warning "an artist cannot get from one appearance to the next in time";
    OUTSIDE_DEAL = "CB247" "outside-deal" Warning "an appearance lies outside what was agreed with the artist";
    GLOBAL_SHARED = "CB248" "global-shared" Warning "a value of the schedule that an amount uses may be of one or another";
    PICKUP_WITHOUT_RUN = "CB249" "pickup-without-run" Warning "an artist is picked up, and no run has the pick-up";
    OPTION_LAPSES = "CB250" "option-lapses" Warning "a hold or an option on an artist's dates lapses";
    DEAL_OVERDUE = "CB251" "deal-overdue" Warning "a date of an artist's deal has passed";
    PAPERWORK_OPEN = "CB253" "paperwork-open" Warning "somebody works tomorrow without signed start paperwork";
    MINOR_PERMIT = "CB254" "minor-permit" Warning "a minor works without a permit";
    ISSUE_OVERDUE = "CB255" "issue-overdue" Warning "an issue of the day notes is overdue";
    ISSUE_UNOWNED = "CB256" "issue-unowned" Warning "an open issue of the day notes has no owner or no due date";
    NOTE_NO_DAY = "CB257" "note-no-day" Warning "a day note is of no shoot day";
    NIGHT_WITHOUT_ROOM = "CB258" "night-without-room" Warning "somebody has no room for a night at a distant location";
    ARRIVES_LATE = "CB259" "arrives-late" Warning "somebody is still on the way at the call";
    VISA_EXPIRED = "CB260" "visa-expired" Warning "a visa or work permit is not good on a working day";
    TWICE_AT_ONCE = "CB261" "twice-at-once" Warning "somebody has two rooms for a night, or two journeys at once";
    TRIP_DIFFERS = "CB262" "trip-differs" Warning "a journey stands twice with different times";
    SHEET_UNAPPROVED = "CB265" "sheet-unapproved" Warning "the call sheet of the next shoot day is not approved";
    APPROVAL_LAPSED = "CB266" "approval-lapsed" Warning "a call sheet has changed since it was approved";
    APPROVAL_UNFIT = "CB267" "approval-unfit" Warning "an approval cannot count";
    NOT_CONFIRMED = "CB268" "not-confirmed" Warning "people have not confirmed their call for the next shoot day";
    CONFIRMATION_VOID = "CB269" "confirmation-void" Warning "somebody confirmed a call that has changed since";
    NO_ADDRESS = "CB270" "no-address" Warning "somebody who gets papers has no mail address";
    DISTRIBUTION_UNFIT = "CB271" "distribution-unfit" Warning "a rule of distribution names what is not there";
    SENT_UNCLEAR = "CB272" "sent-unclear" Warning "nobody knows whether a message has arrived, or its record cannot be read";
    CONFIRMATION_UNFIT = "CB273" "confirmation-unfit" Warning "a confirmation is of nobody's call";

    OVER_BUDGET = "CB301" "over-budget" Warning "an account is over its approved amount";
    UNKNOWN_ACCOUNT = "CB302" "unknown-account" Error "a line stands in an account that is not in the chart";
    TOTAL_DIFFERS = "CB303" "total-differs" Warning "a stated total is not what the lines come to";
    NO_RATE = "CB304" "no-rate" Error "a currency has no budget rate";
    CREDIT_CAPPED = "CB305" "credit-capped" Note "a credit was cut to its cap";
    CLOSED_ACCOUNT = "CB306" "closed-account" Warning "spending is coded to a closed account";
    NO_ORDER = "CB307" "no-order" Warning "an invoice has no purchase order";
    OVER_ORDER = "CB308" "over-order" Warning "an order has been invoiced beyond its amount";
    INVOICE_TWICE = "CB309" "invoice-twice" Warning "an invoice may be in twice";
    PETTY_CASH = "CB310" "petty-cash" Warning "an envelope or card does not balance";
    FRINGE_IDLE = "CB311" "fringe-idle" Note "a fringe applies to nothing";
    CONTINGENCY_SPENT = "CB312" "contingency-spent" Warning "more has been drawn from contingency than there is";
    ETC_CARRIED = "CB313" "etc-carried" Warning "an estimate to complete was carried although money was spent";
    BUDGET_UNAPPROVED = "CB314" "budget-unapproved" Warning "money is spent against a budget that is not approved";
    FORECAST_OVER = "CB315" "forecast-over" Warning "an account will be over its budget in the end";
    INVOICE_OVERDUE = "CB316" "invoice-overdue" Warning "an invoice is overdue";
    ESTIMATE_TWICE = "CB317" "estimate-twice" Warning "an ETC and an EFC of one account do not agree";
    MOVEMENT_UNEXPLAINED = "CB318" "movement-unexplained" Warning "a final cost moved, and nobody says why";
    FORECAST_PASSED = "CB319" "forecast-passed" Warning "more is spent and committed than a judged final cost";
    ACCOUNT_MASK = "CB320" "account-mask" Warning "an account's number does not fit the mask";
    CREDIT_MINIMUM = "CB321" "credit-minimum" Warning "a credit's qualifying spend is under its minimum";
    DRAFT_ACCOUNT = "CB322" "draft-account" Warning "an earlier draft has money where this budget has nothing";
    SPREAD_WITHOUT = "CB323" "spread-without-weight" Warning "a line cannot be shared by the episodes on its basis";
    NO_VALUE = "CB324" "no-value" Error "an amount, a rate or an estimate has no value";
    ORDER_CLOSED = "CB325" "order-closed" Warning "an invoice is for an order that was closed or cancelled";
    JOURNAL_UNBALANCED = "CB326" "journal-unbalanced" Warning "a journal between accounts does not balance";
    ACCRUAL_STANDS = "CB327" "accrual-stands" Warning "an accrual still counts although its cost has come in";
    PERIODS_APART = "CB328" "periods-apart" Warning "periods of the cost report overlap, or leave spending out";
    FINANCE_DIFFERS = "CB329" "finance-differs" Warning "the finance plan meets neither the budget nor its net";

    PERMIT_MISSING = "CB401" "permit-missing" Warning "no permit covers a shoot day at a location that needs one";
    PERMIT_HOURS = "CB402" "permit-hours" Warning "a shoot day runs outside its permit's hours";
    NO_HOSPITAL = "CB403" "no-hospital" Warning "a location on the schedule has no hospital";
    NO_COORDINATES = "CB404" "no-coordinates" Note "a location has no coordinates, so its light is not checked";
    PERMIT_ACTIVITY = "CB405" "permit-activity" Warning "a permit does not list what is to be done there";
    PERMIT_LEAD_TIME = "CB406" "permit-lead-time" Warning "a permit is applied for, or its notices are posted, too late";
    PERMIT_LAPSING = "CB407" "permit-lapsing" Warning "the last date to apply for a permit, or to post its notices, is near";
    PARKING_SHORT = "CB408" "parking-short" Warning "the base of a day has no parking for its head count";
    MOVE_UNFIT = "CB409" "move-unfit" Warning "the distance of a company move does not fit its time";
    DEPOSIT_OUT = "CB410" "deposit-out" Warning "a deposit is not back when it is due, or stands in the books as a cost";
    NOT_INSURED = "CB411" "not-insured" Warning "a place or a permit wants an insurance certificate, and there is none for its days";
    NOT_INSPECTED = "CB412" "not-inspected" Warning "an inspection is not passed, and the first day nears";
    SCOUTING_OPEN = "CB413" "scouting-open" Warning "a set has no place, and its first shoot day nears";
    SCOUTING_DIFFERS = "CB414" "scouting-differs" Warning "a set is not shot at the place that was chosen for it";
    MOVE_LOST = "CB415" "move-lost" Warning "a move is recorded that the schedule does not make";
    STRUCK_TOO_SOON = "CB416" "struck-too-soon" Warning "a place is struck before its last day";

    DUE_BEFORE_INPUT = "CB501" "due-before-input" Warning "a deliverable is due before what it depends on";
    DELIVERY_LATE = "CB502" "delivery-late" Warning "a deliverable is late";
    DEPENDENCY_CYCLE = "CB503" "dependency-cycle" Error "milestones wait for each other in a circle";
    NEGATIVE_FLOAT = "CB504" "negative-float" Warning "a task of post-production cannot end by its deadline";
    WORK_AFTER_LOCK = "CB505" "work-after-lock" Warning "the picture is cut after it is locked";
    VENDOR_OVER_CAPACITY = "CB506" "vendor-over-capacity" Warning "a vendor has more at once than it can do";
    POST_OVER_ACCOUNT = "CB507" "post-over-account" Warning "post-production asks more of an account than the budget has";
    VFX_AFTER_CONFORM = "CB508" "vfx-after-conform" Warning "effects shots are final after the conform";
    DIRECTORS_CUT_SHORT = "CB509" "directors-cut-short" Warning "the director's cut is shorter than the agreement has it";
    FOOTAGE_COPIES = "CB510" "footage-copies" Warning "rolls of footage have fewer copies than the production demands";
    FOOTAGE_NOT_RECEIVED = "CB511" "footage-not-received" Warning "editorial has not received rolls of footage in time";
    FOOTAGE_CHECKSUM = "CB512" "footage-checksum" Error "a copy of a roll of footage has another checksum";
    FOOTAGE_NO_CHECKSUM = "CB513" "footage-no-checksum" Warning "rolls of footage have no checksum";
    DAY_WITHOUT_FOOTAGE = "CB514" "day-without-footage" Warning "a day that was shot has no picture in the footage log";
    ROLL_NOT_LOGGED = "CB515" "roll-not-logged" Warning "a report has rolls that the footage log has not";
    VFX_LATE = "CB516" "vfx-late" Warning "effects shots are past their due date and not final";
    NO_REDELIVERY = "CB517" "no-redelivery" Warning "a round of QC failed and has no date for the redelivery";
    LEGAL_MISSING = "CB518" "legal-missing" Warning "a legal paper that a buyer asks for is missing";
    LEGAL_ENDED = "CB519" "legal-ended" Warning "a legal paper ends before a buyer asks for it";
    SPEC_CONFLICT = "CB520" "spec-conflict" Warning "one version is specified in two ways";
    FRAME_RATES = "CB521" "frame-rates" Warning "an item depends on another with another frame rate";
    LOUDNESS = "CB522" "loudness" Warning "a mix is not as loud as the buyer asks";
    FILE_NAME = "CB523" "file-name" Warning "a file has a name that its buyer forbids";
    LANGUAGE_WITHOUT = "CB524" "language-without" Warning "a buyer takes a language that no item gives it";
    BEFORE_SIGNATURE = "CB525" "before-signature" Warning "an item is due or sent before the agreement is signed";
    NO_ANCHOR = "CB526" "no-anchor" Warning "a due date is counted from something that has no date";
    REPORT_OVERDUE = "CB527" "report-overdue" Warning "a buyer's report on an item is overdue";
    LEGAL_RESTS = "CB528" "legal-rests" Warning "a legal paper rests on something that is open";
    SENT_BEFORE_INPUT = "CB529" "sent-before-input" Warning "an item was sent before what it depends on was there";
    AFTER_COMPLETE = "CB530" "after-complete" Warning "an item is due after complete delivery";
    CREDIT_MISSING = "CB531" "credit-missing" Warning "a credit that a contract speaks of is not on the list";
    CREDIT_MISSPELT = "CB532" "credit-misspelt" Warning "a credit is spelt otherwise than in the contract or the lists of people";
    CREDIT_PLACE = "CB533" "credit-place" Warning "a credit stands otherwise than its contract says";
    CUE_INCOMPLETE = "CB534" "cue-incomplete" Warning "a music cue cannot be reported or is not cleared";

    ASSET_LATE = "CB601" "asset-late" Warning "a prop, costume or set material is not there when it is needed";
    ASSET_BACK_EARLY = "CB602" "asset-back-early" Warning "a thing must be back before it has played for the last time";
    ASSET_CLASH = "CB603" "asset-clash" Warning "two units want one thing at one time";
    ASSET_OVERDUE = "CB604" "asset-overdue" Warning "a hired or borrowed thing is overdue";
    ASSET_AT_WRAP = "CB605" "asset-at-wrap" Warning "a hired or borrowed thing has not gone back since the wrap";
    ASSET_NOT_CODED = "CB606" "asset-not-coded" Warning "a thing costs money and names no account";
    ASSET_UNUSED = "CB607" "asset-unused" Note "no scene asks for a thing on the list";
    PICKUP_LATE = "CB620" "pickup-late" Warning "a pick-up cannot make the call";
    RUN_FULL = "CB621" "run-full" Warning "a run takes more passengers than its vehicle has seats";
    RUN_CLASH = "CB622" "run-clash" Warning "a vehicle, a driver or a passenger is on two runs at once";
    DRIVER_HOURS = "CB623" "driver-hours" Warning "a driver's day is longer than a driver may work";
    DRIVER_REST = "CB624" "driver-rest" Warning "a driver who is on no crew list has too little rest";
    EQUIPMENT_NOT_ORDERED = "CB625" "equipment-not-ordered" Warning "equipment is not ordered for the day that needs it";
    EQUIPMENT_NOT_HERE = "CB626" "equipment-not-here" Warning "equipment that is ordered has not come";
    EQUIPMENT_OVERDUE = "CB627" "equipment-overdue" Warning "equipment is overdue, or went back late";
    EQUIPMENT_BACK_EARLY = "CB628" "equipment-back-early" Warning "equipment goes back before it is needed for the last time";
    SERIAL_TWICE = "CB629" "serial-twice" Warning "two orders hold one serial number";
    SLOT_CLASH = "CB608" "slot-clash" Warning "two slots of an audition session overlap";
    CANDIDATE_TWICE = "CB609" "candidate-twice" Warning "somebody is in two audition sessions at once";
    ROOM_TWICE = "CB610" "room-twice" Warning "one room has two audition sessions at once";
    CALLBACK_EARLY = "CB611" "callback-early" Warning "a callback comes before the first audition";
    ROLE_OPEN = "CB612" "role-open" Warning "a role is not cast, and the date it must be is past";
    CHOICE_AWAY = "CB613" "choice-away" Warning "who is chosen for a role is not free on its shoot days";
    MINOR_PAPERS = "CB614" "minor-papers" Warning "a minor who is up for a role lacks a guardian or a licence";
    CANDIDATE_UNKNOWN = "CB615" "candidate-unknown" Warning "a name in casting is on no list of candidates";

    TEMPLATE_BROKEN = "CB901" "template-broken" Error "a template has a mistake in it";
    OUTPUT_FAILED = "CB902" "output-failed" Error "a paper could not be written";
    GLYPH_MISSING = "CB903" "glyph-missing" Warning "a character has no glyph in the fonts";
    FONT_MISSING = "CB904" "font-missing" Warning "a font family is not there";
    ISSUE_BROKEN = "CB906" "issue-broken" Warning "what was issued cannot be read, or is not as it was issued";
    COLOUR_REUSED = "CB907" "colour-reused" Warning "one revision colour stands for two contents of a paper";
    WITHHELD_VALUE = "CB908" "withheld-value" Error "a paper holds what its audience may not see";
    THEME_CONTRAST = "CB909" "theme-contrast" Warning "a colour of the theme cannot be read on its ground";
    UNKNOWN_PAPER = "CB910" "unknown-paper" Error "an audience is given a kind of paper that there is not";
    PRIVATE_NOTE = "CB911" "private-note" Error "a private note is for nobody there is";
    TEMPLATE_CONTRACT = "CB912" "template-contract" Error "a template was made for another page";
    TEMPLATE_LIMIT = "CB913" "template-limit" Error "a template took too long or too much memory";
    TEMPLATE_FILE = "CB914" "template-file" Error "a template asks for a file it does not have";
    PART_MISSING = "CB915" "part-missing" Error "a part of a shared build is not there, or not whole";
    PART_TWICE = "CB916" "part-twice" Error "a part of a shared build is there twice";
    PART_FOREIGN = "CB917" "part-foreign" Error "a part is of another build than the rest";
    BINDER_INCOMPLETE = "CB918" "binder-incomplete" Warning "papers that could not be made are not in the binder";
    STANDARD_REFUSED = "CB919" "standard-refused" Error "a paper does not hold the standard that was asked for";
    LANGUAGE_LACKS = "CB920" "language-lacks" Note "the papers' language has no words for some messages";
    MESSAGES_BROKEN = "CB921" "messages-broken" Error "a message file has a line that is no message";
    MESSAGE_UNKNOWN = "CB922" "message-unknown" Warning "a message file has a message that no paper says";
    TEXT_OVERFLOW = "CB925" "text-overflow" Error "text runs past a margin or is cut off";
    OVERPRINT = "CB926" "overprint" Error "two texts are printed over each other";
    BAD_BREAK = "CB927" "bad-break" Warning "a page breaks where it must not";
    SMALL_TYPE = "CB928" "small-type" Warning "type is too small to read on paper";
    BAD_MARKUP = "CB929" "bad-markup" Error "a template's page is not sound HTML";
    UNKNOWN_FACT = "CB938" "unknown-fact" Error "an audience sees or does not see a fact that there is not";
    AUDIENCE_EMPTY = "CB939" "audience-empty" Warning "an audience is given no paper";
}

/// The code of this id or name, whatever the case.
#[must_use]
pub fn find(word: &str) -> Option<&'static Code> {
    ALL.iter().copied().find(|code| code.id.eq_ignore_ascii_case(word) || code.name.eq_ignore_ascii_case(word))
}
