package dev.millrace.dlp.word;

/// What a word or phrase can be. Each class but the cities is a list of its own, `street-after.txt` for `STREET_AFTER`.
public enum WordClass {
    STREET_AFTER,
    STREET_BEFORE,
    STREET_WEAK,
    STREET_PREPOSITION,
    UNIT,
    UNIT_SHORT,
    HOUSE_SUFFIX,
    DIRECTION,
    CORNER,
    MISSING,
    PO_BOX,
    MILITARY_POST,
    MILITARY_BASE,
    REGION,
    REGION_CODE,
    COUNTRY,
    COUNTRY_MORE,
    CITY_LARGE,
    CITY,
    CITY_UNCLEAR,
    FUNCTION,
    CALENDAR,
    PARTICLE,
    PLACE_CUE,
    ADDRESS_CUE,
    POSTCODE_CUE,
    HONORIFIC,
    HONORIFIC_UNCLEAR,
    POST_NOMINAL,
    NATIONALITY,
    NATIONALITY_UNCLEAR,
    NAME_CUE,
    NAME_LABEL,
    JOB_CUE,
    JOB,
    LEGAL_FORM,
    LEGAL_FORM_UNCLEAR,
    ORGANIZATION_HEAD,
    ORGANIZATION_TAIL,
    ORGANIZATION_CUE,
    AGE_CUE,
    YEARS;

    /// This class alone, as [Words#is] takes it.
    long bit() {
        return 1L << ordinal();
    }
}
