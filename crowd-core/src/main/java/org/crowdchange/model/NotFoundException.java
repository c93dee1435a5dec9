package org.crowdchange.model;

/** There is nothing of that name or id, or nothing that this actor may see. */
public final class NotFoundException extends CrowdException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what the kind of thing, as in "idea"
     * @param name the name or id that was asked for
     */
    public NotFoundException(String what, String name) {
        super("There is no " + what + " \"" + name + "\"");
    }
}
