package org.crowdchange.model;

/**
 * Whatever crowd refuses or cannot do. The children say which kind of answer fits: bad input, nothing there, not
 * allowed, somebody else was faster, too much to do, storage trouble. After any of them nothing has changed, except that
 * after a {@link StoreException} that is not {@linkplain StoreException#undone() undone} nobody knows.
 */
public abstract sealed class CrowdException extends RuntimeException
        permits InvalidInputException,
                NotFoundException,
                NotPermittedException,
                ConflictException,
                OverloadedException,
                StoreException {
    private static final long serialVersionUID = 1L;

    CrowdException(String message) {
        super(message);
    }

    CrowdException(String message, Throwable cause) {
        super(message, cause);
    }
}
