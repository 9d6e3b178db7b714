package dev.millrace.local.corpus;

/// What was given as a corpus is none. The message says what would be.
public final class InvalidCorpus extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidCorpus(String message) {
        super(message);
    }
}
