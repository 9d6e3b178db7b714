package dev.millrace.core.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// A value that we refused ourselves, so that its message is known to quote nothing of the input.
final class Refused extends MismatchedInputException {

    private static final long serialVersionUID = 1;

    private Refused(JsonParser json, String message, Class<?> type) {
        super(json, message, type);
    }

    static Refused because(JsonParser json, Class<?> type, String message) {
        return new Refused(json, message, type);
    }
}
