package org.crowdchange.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2 that knows what a disk would have if the power failed now: all that was forced, and of what was
 * written since, nothing, or any part.
 */
public final class UnforcedWrites extends FilePathWrapper {
    /** By file. Static because H2 makes an object for each path itself, with the constructor that has no arguments. */
    private static final Map<String, Disk> DISKS = new ConcurrentHashMap<>();

    /** For H2. */
    public UnforcedWrites() {}

    /** A disk with a cache that forgets. */
    static final class Disk {
        private byte[] forced = new byte[0];
        private List<Write> cached = new ArrayList<>();

        private record Write(long position, ByteBuffer bytes) {}

        private synchronized void write(long position, byte[] bytes) {
            cached.add(new Write(position, ByteBuffer.wrap(bytes)));
        }

        private synchronized void truncate(long size) {
            // Taken as done at once: a file that is too short is the worse case.
            forced = Arrays.copyOf(forced, (int) Math.min(size, forced.length));
        }

        private synchronized void force() {
            cached.forEach(write -> forced = with(forced, write));
            cached.clear();
        }

        private static byte[] with(byte[] content, Write write) {
            int end = (int) write.position() + write.bytes().remaining();
            byte[] next = Arrays.copyOf(content, Math.max(content.length, end));
            write.bytes()
                    .duplicate()
                    .get(next, (int) write.position(), write.bytes().remaining());
            return next;
        }

        /** What is there after the power has failed; some of what was not forced may have come through. */
        synchronized byte[] afterPowerCut(Random random, boolean someComeThrough) {
            byte[] content = forced;
            for (Write write : cached) {
                if (someComeThrough && random.nextBoolean()) {
                    content = with(content, write);
                }
            }
            return content.clone();
        }
    }

    /** The disk under a file. */
    static Disk disk(Path file) {
        return DISKS.computeIfAbsent(file.toString(), name -> new Disk());
    }

    @Override
    public String getScheme() {
        return "unforced";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode), disk(Path.of(getBase().toString())));
    }

    /** Hands everything on, and tells the disk. */
    private static final class Channel extends FileBase {
        private final FileChannel file;
        private final Disk disk;

        Channel(FileChannel file, Disk disk) {
            this.file = file;
            this.disk = disk;
        }

        @Override
        public synchronized int write(ByteBuffer source) throws IOException {
            return write(source, file.position());
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            disk.write(position, bytes);
            int written = file.write(source, position);
            file.position(position + written);
            return written;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
            disk.force();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            disk.truncate(size);
            return this;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
