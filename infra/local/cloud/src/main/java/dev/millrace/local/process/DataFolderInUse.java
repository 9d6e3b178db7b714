package dev.millrace.local.process;

import java.nio.file.Path;

/// Another launcher works in the same data folder.
public final class DataFolderInUse extends RuntimeException {

    DataFolderInUse(Path folder, String pid) {
        super("Millrace already runs on " + folder + " (process " + pid + "). Stop it, or choose another folder with"
                + " --data.");
    }
}
