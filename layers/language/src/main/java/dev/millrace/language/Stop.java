package dev.millrace.language;

/// Why a model stopped writing.
public enum Stop {
    /// It was done.
    COMPLETE,
    /// It reached the most tokens that it may write: the text lacks its end.
    CUT_OFF,
    /// It or its guardrail would not answer: the text, if any, is no answer.
    REFUSED
}
