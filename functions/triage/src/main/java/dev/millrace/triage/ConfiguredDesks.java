package dev.millrace.triage;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.triage.desk.Desks;
import dev.millrace.triage.desk.ServiceDesk;
import dev.millrace.triage.desk.http.Patience;
import dev.millrace.triage.desk.jira.JiraDesk;
import dev.millrace.triage.desk.servicenow.ServiceNowDesk;
import dev.millrace.triage.desk.settings.DeskSettings;
import dev.millrace.triage.desk.settings.DeskSettings.TenantDesks;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// The desks that the settings name, each built once for as long as its settings stay the same.
final class ConfiguredDesks implements Desks {

    private final Supplier<DeskSettings> settings;
    private final Map<Object, ServiceDesk> built = new ConcurrentHashMap<>();

    /// @param settings asked for at each call
    ConfiguredDesks(Supplier<DeskSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Optional<ServiceDesk> find(TenantId tenant, String system) {
        var desks = settings.get().of(tenant);
        return switch (system) {
            case JiraDesk.SYSTEM ->
                desks.flatMap(TenantDesks::jira).map(jira -> built(jira, it -> new JiraDesk(it, Patience.usual())));
            case ServiceNowDesk.SYSTEM ->
                desks.flatMap(TenantDesks::servicenow)
                        .map(servicenow -> built(servicenow, it -> new ServiceNowDesk(it, Patience.usual())));
            default -> Optional.empty();
        };
    }

    private <S> ServiceDesk built(S known, Function<S, ServiceDesk> build) {
        return built.computeIfAbsent(known, _ -> build.apply(known));
    }

    @Override
    public String usual(TenantId tenant) {
        return settings.get()
                .of(tenant)
                .flatMap(TenantDesks::usual)
                .orElseThrow(() ->
                        new Defect("the settings of desks name no usual desk of tenant %s: add it".formatted(tenant)));
    }
}
