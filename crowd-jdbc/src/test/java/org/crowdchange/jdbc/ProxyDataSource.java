package org.crowdchange.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A DataSource that counts what goes through it, and can let any single call fail. Thread-safe; which call is the one that
 * fails is only certain if one thread makes them.
 */
final class ProxyDataSource extends UrlDataSource {
    private static final Set<String> EXECUTIONS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    private final DataSource target;
    private final List<String> calls = new ArrayList<>();
    private int failAt = Integer.MAX_VALUE;
    private boolean failed;
    private String lastText = "";
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();

    ProxyDataSource(String url) {
        this(new UrlDataSource(url));
    }

    ProxyDataSource(String url, String user) {
        this(new UrlDataSource(url, user));
    }

    ProxyDataSource(DataSource target) {
        super("");
        this.target = target;
    }

    /** The call of this number from now on, counted from 1, fails without being made. */
    synchronized void failAt(int call) {
        calls.clear();
        failAt = call;
        failed = false;
    }

    /** Lets all calls pass. */
    void failNever() {
        failAt(Integer.MAX_VALUE);
    }

    /** Whether the call that had to fail was made. */
    synchronized boolean hasFailed() {
        return failed;
    }

    /** The calls since it was said which one fails. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** The last call that was made. */
    synchronized String lastCall() {
        return calls.isEmpty() ? "" : calls.get(calls.size() - 1);
    }

    /** The text of the statement that was prepared last. */
    synchronized String lastText() {
        return lastText;
    }

    /** How many connections are taken and not closed. */
    int openConnections() {
        return open.get();
    }

    /** How many were, at most, at one time. */
    int mostOpenConnections() {
        return mostOpen.get();
    }

    /** How many statements have been executed; a batch counts as one. */
    int statements() {
        return statements.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        call("DataSource.getConnection");
        Connection connection = target.getConnection();
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        return wrap(Connection.class, connection);
    }

    private synchronized void call(String name) throws SQLException {
        calls.add(name);
        if (calls.size() == failAt) {
            failed = true;
            throw new SQLException("The call " + failAt + ", " + name + ", had to fail", "08006");
        }
    }

    private <T> T wrap(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, args) -> invoke(type, target, method, args);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object invoke(Class<?> type, Object target, Method method, Object[] args) throws Throwable {
        if (type == Connection.class && method.getName().equals("close")) {
            // Also if it fails: whoever has called close has done what can be done.
            open.decrementAndGet();
        }
        boolean fails = isNextToFail();
        try {
            call(type.getSimpleName() + "." + method.getName());
        } finally {
            if (fails && method.getName().equals("close")) {
                method.invoke(target, args);
            }
        }
        if (method.getName().equals("prepareStatement")) {
            prepares((String) args[0]);
        }
        if (EXECUTIONS.contains(method.getName())) {
            statements.incrementAndGet();
        }
        try {
            Object result = method.invoke(target, args);
            for (Class<?> wrapped :
                    List.of(PreparedStatement.class, Statement.class, ResultSet.class, DatabaseMetaData.class)) {
                if (method.getReturnType() == wrapped) {
                    return wrapAs(wrapped, result);
                }
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized boolean isNextToFail() {
        return calls.size() + 1 == failAt;
    }

    private synchronized void prepares(String text) {
        lastText = text;
    }

    private <T> T wrapAs(Class<T> type, Object result) {
        return result == null ? null : wrap(type, type.cast(result));
    }
}
