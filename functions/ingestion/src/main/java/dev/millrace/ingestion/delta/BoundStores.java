package dev.millrace.ingestion.delta;

import dev.millrace.core.store.ObjectStore;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;

/// Leads from a Hadoop configuration, which holds only strings, to an object store.
///
/// delta-standalone creates [ObjectLogStore] and [ObjectFileSystem] itself, by class name, and gives them nothing but
/// the configuration. A store stays bound as long as somebody else holds it.
final class BoundStores {

    private static final String KEY = "millrace.store";
    private static final Map<String, WeakReference<ObjectStore>> STORES = new ConcurrentHashMap<>();

    private BoundStores() {}

    static void bind(ObjectStore store, Configuration configuration) {
        STORES.values().removeIf(reference -> reference.get() == null);
        var id = UUID.randomUUID().toString();
        STORES.put(id, new WeakReference<>(store));
        configuration.set(KEY, id);
    }

    static ObjectStore of(Configuration configuration) {
        var reference = STORES.get(configuration.get(KEY, ""));
        var store = reference == null ? null : reference.get();
        if (store == null) {
            throw new IllegalStateException("this Hadoop configuration is not bound to an object store");
        }
        return store;
    }

    /// The key of the object that a Hadoop path names.
    static String key(org.apache.hadoop.fs.Path path) {
        var name = path.toUri().getPath();
        return name.startsWith("/") ? name.substring(1) : name;
    }
}
