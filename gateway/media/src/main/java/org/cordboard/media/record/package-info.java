/// What a leg says, as a WAV file. The worker leaves copies in a bounded ring; a virtual thread of each
/// recording writes them.
package org.cordboard.media.record;
