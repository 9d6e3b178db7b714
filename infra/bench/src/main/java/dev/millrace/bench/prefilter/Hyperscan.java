package dev.millrace.bench.prefilter;

import com.gliwka.hyperscan.wrapper.CompileErrorException;
import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Scanner;
import java.util.List;

/// Intel's Hyperscan through `com.gliwka.hyperscan`: native code with vector instructions, x86-64 only.
final class Hyperscan implements Prefilter {

    private final Database database;
    private final Scanner scanner = new Scanner();

    Hyperscan(List<String> literals) throws CompileErrorException {
        this.database = Database.compile(literals.stream()
                .map(literal -> new Expression(quoted(literal), ExpressionFlag.NO_FLAG))
                .toList());
        scanner.allocScratch(database);
    }

    private static String quoted(String literal) {
        return literal.replaceAll("([^A-Za-z0-9_])", "\\\\$1");
    }

    @Override
    public String name() {
        return "Hyperscan";
    }

    @Override
    public long count(String text) {
        return scanner.scan(database, text).size();
    }

    @Override
    public void close() {
        scanner.close();
        database.close();
    }
}
