package dev.millrace.search.answer.schema;

/// How large callers' schemas may be.
final class SchemaBounds {

    /// Levels of nesting, of JSON.
    static final int DEEPEST = 32;
    /// Subschemas, each counted as often as it is referred to: what one value may be held against.
    static final int MOST_SUBSCHEMAS = 400;
    /// Properties that are declared, all together.
    static final int MOST_PROPERTIES = 200;
    /// The weights of all patterns together ([PatternWeight]).
    static final long MOST_PATTERN_WEIGHT = 2_000;
    /// Numbers, without their sign: whole ones are exact up to here.
    static final double LARGEST_NUMBER = 1L << 53;
    /// Problems that are told.
    static final int MOST_PROBLEMS = 50;

    private SchemaBounds() {}
}
