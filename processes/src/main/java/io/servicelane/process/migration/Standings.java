package io.servicelane.process.migration;

import io.servicelane.process.RequestNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the running requests of a version stand: a page costs the same few queries however many it shows. */
@Component
public class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the requests that run on a version, in the order of their numbers.
     *
     * @param definition the engine's id of the version
     * @param after the last number of the page before; null for the first page
     */
    public List<Standing> page(String definition, @Nullable RequestNumber after, int atMost) {
        var requests = new HashMap<String, RequestNumber>();
        jdbc.sql("SELECT ID_, BUSINESS_KEY_ FROM ACT_RU_EXECUTION WHERE PROC_DEF_ID_ = ? AND BUSINESS_KEY_ > ?"
                        + " AND BUSINESS_KEY_ LIKE 'SR-%' AND SUPER_EXEC_ IS NULL ORDER BY BUSINESS_KEY_ LIMIT ?")
                .params(definition, after == null ? "" : after.value(), atMost)
                .query(row -> {
                    requests.put(row.getString(1), new RequestNumber(row.getString(2)));
                });
        return of(requests);
    }

    /** Where one request stands; empty when its process has ended. */
    public Optional<Standing> of(RequestNumber request, String processInstance) {
        return of(Map.of(processInstance, request)).stream().findFirst();
    }

    /** The names of the variables each of these processes has, sorted. */
    public Map<String, List<String>> variables(Collection<String> processInstances) {
        if (processInstances.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT PROC_INST_ID_, NAME_ FROM ACT_RU_VARIABLE WHERE PROC_INST_ID_ IN (:processes)"
                        + " ORDER BY NAME_, ID_")
                .param("processes", processInstances)
                .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private List<Standing> of(Map<String, RequestNumber> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        var tokens = jdbc
                .sql("SELECT PROC_INST_ID_, PARENT_ID_, ACT_ID_, ACT_INST_ID_, IS_ACTIVE_, IS_CONCURRENT_,"
                        + " IS_SCOPE_, IS_EVENT_SCOPE_ FROM ACT_RU_EXECUTION WHERE PROC_INST_ID_ IN (:processes)")
                .param("processes", requests.keySet())
                .query(Standings::token)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Token::process));
        var savePoints = jdbc
                .sql("SELECT PROCESS_INSTANCE_ID_, HANDLER_CFG_ FROM ACT_RU_JOB"
                        + " WHERE PROCESS_INSTANCE_ID_ IN (:processes) AND HANDLER_TYPE_ = 'async-continuation'")
                .param("processes", requests.keySet())
                .query((row, index) -> Map.entry(row.getString(1), String.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return requests.entrySet().stream()
                .filter(each -> tokens.containsKey(each.getKey()))
                .sorted(Map.Entry.comparingByValue((one, other) -> one.value().compareTo(other.value())))
                .map(each -> standing(
                        each.getValue(),
                        each.getKey(),
                        tokens.get(each.getKey()),
                        savePoints.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private static Standing standing(
            RequestNumber request, String process, List<Token> tokens, List<String> savePoints) {
        var waiting = elements(tokens, Token::active);
        return new Standing(
                request,
                process,
                waiting.isEmpty() ? elements(tokens, each -> true) : waiting,
                hash(Stream.concat(tokens.stream().map(Token::look), savePoints.stream())),
                hash(Stream.concat(tokens.stream().map(Token::trace), savePoints.stream())));
    }

    private static List<String> elements(List<Token> tokens, Predicate<Token> which) {
        return tokens.stream()
                .filter(which)
                .filter(each -> !each.eventScope())
                .map(Token::element)
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted()
                .toList();
    }

    private static String hash(Stream<String> parts) {
        try {
            var text = parts.sorted().collect(Collectors.joining("\n"));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Token token(ResultSet row, int index) throws SQLException {
        return new Token(
                row.getString(1),
                row.getString(2) == null,
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8));
    }

    private record Token(
            String process,
            boolean root,
            @Nullable String element,
            @Nullable String instance,
            boolean active,
            boolean concurrent,
            boolean scope,
            boolean eventScope) {

        String look() {
            return "%s %b %b %b %b %b".formatted(element, root, active, concurrent, scope, eventScope);
        }

        /** Where the token is, by the id each visit of an element gets. */
        String trace() {
            return instance + " " + (active ? "here" : "");
        }
    }
}
