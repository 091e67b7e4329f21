import { z } from 'zod';

// The page runs no text as code (Trusted Types). Zod would try to, for speed, as soon as the first schema is made: this
// module is imported before any that makes one.
z.config({ jitless: true });
