package org.crowdchange.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A way to a server on this machine that can be frozen, so that connections stay open and nothing gets through any more; and
 * that can cut each connection after some number of bytes.
 */
final class FaultyProxy implements AutoCloseable {
    private final int target;
    private final ServerSocket entrance;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition thawed = lock.newCondition();
    private boolean frozen;
    private volatile int mostBytes;
    private final AtomicInteger cuts = new AtomicInteger();
    private final Random random = new Random(2015);

    /**
     * @param target the port of the server
     * @param buffer how many bytes wait at the entrance at most, about
     */
    FaultyProxy(int target, int buffer) throws IOException {
        this.target = target;
        entrance = new ServerSocket();
        entrance.setReceiveBufferSize(buffer);
        entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void freeze() {
        set(true);
    }

    void thaw() {
        set(false);
    }

    /**
     * Cuts each connection that is made from now on after some number of bytes in one direction, somewhere in the middle of
     * what is said.
     *
     * @param most that number at most; 0 to cut no more
     */
    void cutAfter(int most) {
        mostBytes = most;
    }

    /** How many connections have been cut. */
    int cuts() {
        return cuts.get();
    }

    private void set(boolean value) {
        lock.lock();
        try {
            frozen = value;
            thawed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() throws IOException, InterruptedException {
        while (true) {
            Socket client = entrance.accept();
            sockets.add(client);
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            start(() -> pump(client, server, length()));
            start(() -> pump(server, client, length()));
        }
    }

    /** How many bytes get through; a few times out of many only some, so that cuts come within the first messages, too. */
    private long length() {
        int most = mostBytes;
        if (most == 0) {
            return Long.MAX_VALUE;
        }
        synchronized (random) {
            return 1L + random.nextInt(1 + random.nextInt(most));
        }
    }

    private void pump(Socket from, Socket to, long length) throws IOException, InterruptedException {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            long left = length;
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                awaitThaw();
                out.write(bytes, 0, (int) Math.min(n, left));
                left -= n;
                if (left <= 0) {
                    cuts.incrementAndGet();
                    return;
                }
            }
        }
    }

    private void awaitThaw() throws InterruptedException {
        lock.lock();
        try {
            while (frozen) {
                thawed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What a thread does until a socket is closed. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // A socket was closed, at one end or by the test: this is how the work ends.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        thaw();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
