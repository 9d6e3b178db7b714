package dev.millrace.ingestion.json;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.Buckets;
import dev.millrace.ingestion.manifest.Manifest;
import dev.millrace.ingestion.manifest.Manifests;

/// Manifests in the upload bucket: they hold titles, and nothing raw leaves that bucket.
public record StoredManifests(Buckets buckets, String uploadBucket) implements Manifests {

    @Override
    public ObjectPointer write(Manifest manifest) {
        var key = "manifests/" + manifest.batchId() + ".json";
        buckets.open(uploadBucket).put(key, Json.write(ManifestJson.of(manifest)));
        return new ObjectPointer(uploadBucket, key);
    }

    @Override
    public Manifest read(ObjectPointer pointer) {
        var stored = buckets.read(pointer)
                .orElseThrow(() -> new InvalidInput("$.documents", "there is no manifest at " + pointer));
        return Json.read(stored, ManifestJson.class).manifest();
    }
}
