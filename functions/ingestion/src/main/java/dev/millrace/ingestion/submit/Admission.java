package dev.millrace.ingestion.submit;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.store.StoredObject;
import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import dev.millrace.ingestion.manifest.Submission;
import java.util.Optional;
import java.util.Set;

/// Decides whether an announced document may be ingested.
public record Admission(Buckets buckets, String uploadBucket, Set<TenantId> tenants) {

    static final String INCOMING = "incoming/";
    static final long LARGEST = 50L << 20;
    private static final int LONGEST_TITLE = 512;

    public Admission {
        tenants = Set.copyOf(tenants);
    }

    Submission admit(Announcement announcement) throws Rejected {
        requireTenant(announcement);
        requireOwnObject(announcement);
        var object = buckets.open(uploadBucket)
                .head(announcement.object().key())
                .orElseThrow(() -> new Rejected(
                        RejectionCode.MISSING_OBJECT,
                        "is announced at %s, but nothing is there: upload it first.".formatted(announcement.object())));
        requireSize(object);
        return submission(announcement, object);
    }

    private void requireTenant(Announcement announcement) throws Rejected {
        if (!tenants.contains(announcement.tenant())) {
            throw new Rejected(
                    RejectionCode.UNKNOWN_TENANT,
                    "belongs to tenant %s, which is not one of ours: add it to the parameter Tenants."
                            .formatted(announcement.tenant()));
        }
    }

    /// Otherwise an event could bring one tenant's document to another, or lower its tier.
    private void requireOwnObject(Announcement announcement) throws Rejected {
        var folder =
                INCOMING + announcement.tenant() + "/" + announcement.tier().label() + "/";
        var object = announcement.object();
        if (!object.bucket().equals(uploadBucket) || !object.key().startsWith(folder)) {
            throw new Rejected(
                    RejectionCode.FORBIDDEN_OBJECT,
                    "must lie below s3://%s/%s, as its tenant and tier say: upload it there."
                            .formatted(uploadBucket, folder));
        }
        if (object.key().endsWith("/")) {
            throw new Rejected(RejectionCode.FORBIDDEN_OBJECT, "is a folder: upload files only.");
        }
    }

    private static void requireSize(StoredObject object) throws Rejected {
        if (object.size() > LARGEST) {
            throw new Rejected(
                    RejectionCode.TOO_LARGE,
                    "has %d bytes; %d (50 MB) is the most: split it into parts and upload each."
                            .formatted(object.size(), LARGEST));
        }
    }

    private static Submission submission(Announcement announcement, StoredObject object) throws Rejected {
        var validity = announcement.validity().orElse(ObjectMetadata.validity(object.metadata()));
        var title = announcement.title().or(() -> ObjectMetadata.title(object.metadata()));
        requireSense(validity, title, object);
        return new Submission(
                Submission.id(
                        announcement.tenant(),
                        announcement.documentId(),
                        announcement.tier(),
                        validity,
                        title,
                        announcement.object(),
                        object.etag()),
                announcement.eventId(),
                announcement.documentId(),
                announcement.tenant(),
                announcement.tier(),
                validity,
                title,
                announcement.object(),
                object.lastModified(),
                object.size());
    }

    private static void requireSense(DeclaredValidity validity, Optional<RawText> title, StoredObject object)
            throws Rejected {
        if (title.filter(text -> text.value().length() > LONGEST_TITLE).isPresent()) {
            throw new Rejected(
                    RejectionCode.INVALID_METADATA,
                    "has a title of more than %d characters: shorten it.".formatted(LONGEST_TITLE));
        }
        try {
            validity.since(object.lastModified());
        } catch (IllegalArgumentException e) {
            throw new Rejected(RejectionCode.INVALID_METADATA, "cannot be valid: its " + e.getMessage() + ".");
        }
    }
}
