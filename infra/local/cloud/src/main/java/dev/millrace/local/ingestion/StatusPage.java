package dev.millrace.local.ingestion;

import dev.millrace.local.http.ApiResponse;
import dev.millrace.local.http.Mount;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/// `GET /local/status`: what became of documents so far, and whether anything is under way.
public final class StatusPage {

    private final BooleanSupplier idle;
    private final Tally tally;

    public StatusPage(BooleanSupplier idle, Tally tally) {
        this.idle = idle;
        this.tally = tally;
    }

    /// To be served beside the API.
    public Mount mount() {
        return new Mount(
                "/local/status", exchange -> ApiResponse.json(200, json()).writeTo(exchange));
    }

    private String json() {
        var count = tally.count();
        var status = JsonMapper.shared()
                .createObjectNode()
                .put("idle", idle.getAsBoolean())
                .put("batches", count.batches())
                .put("documents", count.documents())
                .put("chunks", count.chunks())
                .put("spans", count.spans())
                .put("version", count.version());
        var rejected = status.putArray("rejected");
        for (var rejection : tally.rejections()) {
            rejected.addObject()
                    .put("document", rejection.document())
                    .put("code", rejection.code())
                    .put("reason", rejection.reason());
        }
        return status.toString();
    }
}
