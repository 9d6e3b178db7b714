package dev.millrace.triage.desk.http;

import tools.jackson.databind.JsonNode;

/// What a desk answered: a success; or 404, where nothing may be there.
public record Answer(int status, JsonNode body) {

    private static final int NOT_FOUND = 404;

    /// Whether there is such a thing.
    public boolean isFound() {
        return status != NOT_FOUND;
    }
}
