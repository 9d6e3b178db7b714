package dev.millrace.ingestion.delta;

import io.delta.standalone.actions.AddFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Which files to merge with each other: those of like size, at least eight at a time, so that a row is rewritten only
/// once for every eightfold growth of its file.
final class MergePlan {

    static final int FEWEST = 8;
    static final long TARGET_BYTES = 32L << 20;

    private MergePlan() {}

    static List<List<AddFile>> of(List<AddFile> files) {
        var tiers = new TreeMap<Integer, List<AddFile>>();
        files.stream()
                .filter(file -> file.getSize() < TARGET_BYTES / 2)
                .sorted(Comparator.comparing(AddFile::getModificationTime).thenComparing(AddFile::getPath))
                .forEach(file -> tiers.computeIfAbsent(tier(file.getSize()), _ -> new ArrayList<>())
                        .add(file));
        return tiers.values().stream()
                .flatMap(tier -> groups(tier).stream())
                .filter(group -> group.size() >= FEWEST)
                .toList();
    }

    private static int tier(long size) {
        return (int) (Math.log(Math.max(1, size)) / Math.log(FEWEST));
    }

    private static List<List<AddFile>> groups(List<AddFile> tier) {
        var groups = new ArrayList<List<AddFile>>();
        var bytes = TARGET_BYTES;
        for (var file : tier) {
            if (bytes + file.getSize() > TARGET_BYTES) {
                groups.add(new ArrayList<>());
                bytes = 0;
            }
            groups.getLast().add(file);
            bytes += file.getSize();
        }
        return groups;
    }
}
