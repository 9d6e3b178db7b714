package dev.millrace.dlp.place;

/// The line of an address that says street and house, as tokens from `start` to `end`.
///
/// @param support how much speaks for it: 0 nothing, 2 enough to be one, 4 beyond doubt
record StreetPart(int start, int end, int support) {

    static final int DOUBTFUL = 1;
    static final int LIKELY = 2;
    static final int SURE = 3;
    static final int UNMISTAKABLE = 4;

    StreetPart supported(int more) {
        return new StreetPart(start, end, support + more);
    }
}
