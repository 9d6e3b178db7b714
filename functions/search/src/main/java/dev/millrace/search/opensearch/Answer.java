package dev.millrace.search.opensearch;

import tools.jackson.databind.JsonNode;

/// What the index answered.
///
/// @param status of HTTP
record Answer(int status, JsonNode body) {

    private static final int OK = 200;

    boolean isOk() {
        return status == OK;
    }

    /// What kind of error it is, in the engine's own word, which quotes nothing.
    String errorType() {
        return body.path("error").path("type").asString("no reason given");
    }
}
