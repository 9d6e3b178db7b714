package dev.millrace.triage.desk;

import java.util.Optional;

/// Remembers filings. Every method throws [dev.millrace.core.error.Transient] when the store is away or throttles.
public interface FilingStore {

    /// The filing of that name, as it was kept last.
    Optional<Filing> find(String id);

    /// Keeps a filing in the place of the version before it; version 1 only where there is none. False if another
    /// caller kept something meanwhile: then nothing is changed. A caller whose own change went through unseen is
    /// told `true`.
    boolean keep(Filing filing);
}
