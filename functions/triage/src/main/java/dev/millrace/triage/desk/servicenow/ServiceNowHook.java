package dev.millrace.triage.desk.servicenow;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.triage.desk.settings.ServiceNowSettings;
import dev.millrace.triage.desk.webhook.DeskHook;
import dev.millrace.triage.desk.webhook.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

/// What our business rule in ServiceNow posts. `X-Millrace-Signature` is `v1=` and HMAC-SHA-256 over
/// `v1:TIMESTAMP:BODY` in base64, as ServiceNow's `CertificateEncryption.generateMac` gives it; `X-Millrace-Timestamp`
/// is seconds since 1970, and refused when it is more than five minutes away from now.
public final class ServiceNowHook implements DeskHook {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Schema SCHEMA =
            Schema.find("schemas/servicenowHook.schema.json").orElseThrow();

    private final TenantId tenant;
    private final ServiceNowSettings settings;
    private final InstantSource clock;

    public ServiceNowHook(TenantId tenant, ServiceNowSettings settings, InstantSource clock) {
        this.tenant = tenant;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isSigned(WebRequest request) {
        var timestamp = request.header("x-millrace-timestamp").orElse("");
        var right = Hmac.of(settings.hookKey(), "v1:%s:%s".formatted(timestamp, request.body()));
        var given = request.header("x-millrace-signature").orElse("");
        return isRecent(timestamp) && Hmac.areEqual("v1=" + Base64.getEncoder().encodeToString(right), given);
    }

    private boolean isRecent(String timestamp) {
        try {
            var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException _) {
            return false;
        }
    }

    @Override
    public List<DomainEvent> news(WebRequest request) {
        var message = Json.parse(request.body().getBytes(StandardCharsets.UTF_8));
        SCHEMA.require(message);
        return new ServiceNowMessage(message, settings).news(tenant);
    }
}
