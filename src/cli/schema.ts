import type { Command } from './command.js';

export default {
  options: [],
  async run(args, t) {
    t.print(JSON.stringify(args));
    return 0;
  },
} satisfies Command;
