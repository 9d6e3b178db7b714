package dev.millrace.language.embed;

/// What a text is embedded for: some models place questions and texts that answer them in one space by different ways.
public enum Purpose {
    DOCUMENT,
    QUERY
}
