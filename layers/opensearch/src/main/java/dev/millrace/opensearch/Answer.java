package dev.millrace.opensearch;

import tools.jackson.databind.JsonNode;

/// What the index answered.
///
/// @param status of HTTP
public record Answer(int status, JsonNode body) {

    private static final int OK = 200;

    /// Whether it is what was asked for.
    public boolean isOk() {
        return status == OK;
    }

    /// What kind of error it is, in the engine's own word, which quotes nothing.
    public String errorType() {
        return body.path("error").path("type").asString("no reason given");
    }
}
