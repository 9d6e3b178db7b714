package dev.millrace.triage.desk;

import dev.millrace.core.hash.Sha256;

/// Names of notes.
final class Names {

    private static final int DIGITS = 16;

    private Names() {}

    /// A short name of whatever has that id.
    static String of(String id) {
        return Sha256.of(id).substring(0, DIGITS);
    }
}
