package dev.millrace.policies;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.PolicySource;
import dev.millrace.policies.yaml.Operators;
import dev.millrace.policies.yaml.TenantPolicies;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The policies in a folder: `tenants.yaml`, which says whose are which, and a file for each policy.
///
/// A change of any file takes effect with the next document. A folder with anything wrong in it masks nothing at all:
/// an earlier or a simpler policy might leave readable what the new one would not.
public final class PolicyFolder implements PolicySource {

    private static final String TENANTS = "tenants.yaml";

    private record Loaded(FolderState state, TenantPolicies policies) {}

    private final Path folder;
    private final Operators operators;
    private volatile @Nullable Loaded loaded;

    public PolicyFolder(Path folder, Operators operators) {
        this.folder = folder;
        this.operators = operators;
    }

    /// @throws Defect naming every file that is wrong, and what is wrong with it
    @Override
    public MaskingPolicy policyFor(TenantId tenant) {
        var state = look();
        var current = loaded;
        if (current == null || !current.state().equals(state)) {
            current = new Loaded(state, load(state));
            loaded = current;
        }
        return current.policies().of(tenant);
    }

    private FolderState look() {
        try {
            return FolderState.of(folder);
        } catch (IOException e) {
            throw new Defect("There are no policies at %s: nothing is masked without".formatted(folder), e);
        }
    }

    private TenantPolicies load(FolderState state) {
        var loading = new Loading(folder);
        var policies = loading.policies(
                state.files().stream().filter(file -> !file.equals(TENANTS)).toList(), operators);
        return loading.tenants(TENANTS, policies);
    }
}
