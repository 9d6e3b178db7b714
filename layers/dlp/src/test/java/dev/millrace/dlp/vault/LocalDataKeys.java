package dev.millrace.dlp.vault;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Data keys that are wrapped by nothing but a name.
public final class LocalDataKeys implements DataKeys {

    private record Name(TenantId tenant, WrappedKey wrapped) {}

    private final Map<Name, SecretKey> keys = new HashMap<>();
    private int generated;

    /// How many keys were asked for.
    public int generated() {
        return generated;
    }

    @Override
    public DataKey generate(TenantId tenant) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var key = new DataKey(new SecretKeySpec(bytes, "AES"), new WrappedKey("key-" + ++generated));
        keys.put(new Name(tenant, key.wrapped()), key.key());
        return key;
    }

    @Override
    public SecretKey open(TenantId tenant, WrappedKey wrapped) {
        var key = keys.get(new Name(tenant, wrapped));
        if (key == null) {
            throw new Defect("this key was not wrapped for " + tenant);
        }
        return key;
    }
}
