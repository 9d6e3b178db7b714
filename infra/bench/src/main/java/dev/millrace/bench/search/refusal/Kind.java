package dev.millrace.bench.search.refusal;

/// What should become of a question.
enum Kind {
    /// A document in the index was judged to answer it.
    ANSWERABLE,
    /// The same kind of question, whose documents were left out of the index.
    LEFT_OUT,
    /// A question about something else altogether.
    ELSEWHERE;

    boolean isAnswerable() {
        return this == ANSWERABLE;
    }
}
