import { answerAuth } from "@/lib/access/next-auth";

export { answerAuth as GET, answerAuth as POST };
