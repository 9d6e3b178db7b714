package dev.millrace.triage.service.yaml;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.core.policy.VersionedPolicies;
import dev.millrace.core.schema.Schema;
import dev.millrace.policies.yaml.YamlFile;
import dev.millrace.triage.service.ServiceDesk;
import dev.millrace.triage.service.ServiceDesks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Service desks in `service-desk/TENANT/VERSION/service-desk.yaml`, that of tenants without their own in
/// `service-desk/default`. Each version is read when it is first asked for.
public final class YamlServiceDesks implements ServiceDesks {

    private static final String SHARED = "default";
    private static final int SHOWN_OF_HASH = 12;
    private static final Schema SCHEMA =
            Schema.find("schemas/service-desk.schema.json").orElseThrow();

    private final VersionedPolicies folder;
    private final Map<String, ServiceDesk> loaded = new ConcurrentHashMap<>();

    private YamlServiceDesks(VersionedPolicies folder) {
        this.folder = folder;
    }

    /// The desks below the folder of all policies.
    public static YamlServiceDesks in(Path policies) {
        return new YamlServiceDesks(new VersionedPolicies(policies.resolve("service-desk")));
    }

    @Override
    public ServiceDesk of(TenantId tenant) {
        var name = folder.exists(tenant.value()) ? tenant.value() : SHARED;
        return load(name, folder.inForce(name));
    }

    @Override
    public ServiceDesk version(String version) {
        var asked = PolicyVersion.parse(version);
        var desk = load(asked.name(), VersionedPolicies.labelOf(asked.version()));
        VersionedPolicies.requireSame(
                asked.name(),
                asked.version(),
                PolicyVersion.parse(desk.version()).version());
        return desk;
    }

    private ServiceDesk load(String name, String label) {
        var file = folder.folderOf(name, label).resolve("service-desk.yaml");
        return loaded.computeIfAbsent(name + "/" + label, _ -> read(name, label, file));
    }

    private static ServiceDesk read(String name, String label, Path file) {
        try {
            var hash = Sha256.of(Files.readAllBytes(file)).substring(0, SHOWN_OF_HASH);
            var version = new PolicyVersion(name, label + "@" + hash).toString();
            return ServiceDeskReader.desk(version, YamlFile.read(file, SCHEMA));
        } catch (IOException e) {
            throw new Defect("%s cannot be read".formatted(file), e);
        } catch (InvalidInput | IllegalArgumentException | DateTimeException e) {
            throw new Defect("%s is no service desk: %s".formatted(file, e.getMessage()), e);
        }
    }
}
