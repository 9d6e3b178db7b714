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
import java.util.function.Supplier;

/// The desks that the settings name, each built once for as long as its settings stay the same.
final class ConfiguredDesks implements Desks {

    private final Supplier<DeskSettings> settings;
    private final Map<Place, Built> built = new ConcurrentHashMap<>();

    private record Place(TenantId tenant, String system) {}

    private record Built(Object settings, ServiceDesk desk) {}

    /// @param settings asked for at each call
    ConfiguredDesks(Supplier<DeskSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Optional<ServiceDesk> find(TenantId tenant, String system) {
        var desks = settings.get().of(tenant);
        var place = new Place(tenant, system);
        return switch (system) {
            case JiraDesk.SYSTEM ->
                desks.flatMap(TenantDesks::jira)
                        .map(jira -> desk(place, jira, () -> new JiraDesk(jira, Patience.usual())));
            case ServiceNowDesk.SYSTEM ->
                desks.flatMap(TenantDesks::servicenow)
                        .map(known -> desk(place, known, () -> new ServiceNowDesk(known, Patience.usual())));
            default -> Optional.empty();
        };
    }

    /// One desk a place: what it was before its settings changed is forgotten, connections and all.
    private ServiceDesk desk(Place place, Object known, Supplier<ServiceDesk> build) {
        var current = Optional.ofNullable(built.get(place))
                .filter(before -> before.settings().equals(known))
                .orElseGet(() -> new Built(known, build.get()));
        built.put(place, current);
        return current.desk();
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
