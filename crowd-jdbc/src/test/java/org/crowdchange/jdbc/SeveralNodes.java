package org.crowdchange.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crowdchange.store.Store;

/**
 * Several stores on one database, as one: each call goes to the next of them. As a store writes one transaction at a time,
 * this is how transactions come to meet in the database.
 */
final class SeveralNodes {
    private static final int STORES = 8;

    private SeveralNodes() {}

    /** Opens that many stores. */
    static Store open(Supplier<Store> opening) {
        List<Store> stores = Stream.generate(opening).limit(STORES).toList();
        AtomicInteger calls = new AtomicInteger();
        return (Store) Proxy.newProxyInstance(
                SeveralNodes.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        stores.forEach(Store::close);
                        return null;
                    }
                    try {
                        return method.invoke(stores.get(Math.floorMod(calls.getAndIncrement(), STORES)), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
